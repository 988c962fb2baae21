//! What has been fetched: the core of the dataset once, the larger files when first asked for.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::de::DeserializeOwned;

use super::load::{Caching, LoadError, fetch, fetch_resource, fetch_text};
use crate::dataset::read::Inconsistent;
use crate::dataset::{
    AtAGlance, BacktestRow, Catalogue, ConsumerPrices, CountryGroups, DataPackage, Environment, EuSupply,
    EuUses, FileIndex, Governance, Ledger, Outlines, Participation, PriceTable, ProductionTable,
    ProfileShard, SourceId, Sourcing, StageContextTable, Technologies, TradeFile, TradeTotals, UsSalient,
    paths, read, role_backtest,
};
use crate::domain::{CountryId, Mineral, Year};
use crate::state::Facts;
use crate::text::Message;

/// The files every page needs.
#[derive(Debug)]
pub(super) struct Base {
    pub(super) files: FileIndex,
    pub(super) catalogue: Catalogue,
    pub(super) production: ProductionTable,
    pub(super) glance: AtAGlance,
}

/// The base, and the histories of prices for the pages that read them (`web::pages::Cut`): they are as large as
/// all the rest. Empty on the others.
#[derive(Debug)]
pub(super) struct Core {
    base: Arc<Base>,
    pub(super) prices: Arc<PriceTable>,
}

impl Deref for Core {
    type Target = Base;

    fn deref(&self) -> &Base {
        &self.base
    }
}

impl Core {
    /// With the prices that have arrived.
    pub(super) fn with_prices(&self, prices: Arc<PriceTable>) -> Self {
        Self { base: Arc::clone(&self.base), prices }
    }
}

impl Base {
    /// What a selection is fitted to.
    pub(super) fn facts(&self) -> Facts<'_> {
        Facts { catalogue: &self.catalogue }
    }

    /// A source with its licence, as a line below a chart.
    pub(super) fn source_line(&self, id: &SourceId) -> Option<Message> {
        let source = self.catalogue.source(id)?;
        let message = Message::new("source-line")
            .with("publisher", source.publisher.as_str())
            .with("title", source.title.as_str())
            .with("edition", source.edition.as_str())
            .with("licence", source.licence.as_str());
        Some(message)
    }

    /// A country's name; its code where the catalogue lacks it.
    pub(super) fn country_name(&self, id: CountryId) -> String {
        self.catalogue.country(id).map_or_else(|| id.to_string(), |country| country.name.clone())
    }
}

/// Where a file stands.
#[derive(Debug)]
pub(super) enum Load<T> {
    Waiting,
    Ready(Arc<T>),
    Failed(LoadError),
}

// By hand, since a derive would ask `T: Clone`, and tables are shared, never copied.
impl<T> Clone for Load<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Waiting => Self::Waiting,
            Self::Ready(value) => Self::Ready(Arc::clone(value)),
            Self::Failed(error) => Self::Failed(error.clone()),
        }
    }
}

/// A file that may still be on its way; `retry` asks again.
pub(super) struct Remote<T: Send + Sync + 'static> {
    state: ArcRwSignal<Load<T>>,
    again: Arc<dyn Fn() + Send + Sync>,
}

impl<T: Send + Sync + 'static> Clone for Remote<T> {
    fn clone(&self) -> Self {
        Self { state: self.state.clone(), again: Arc::clone(&self.again) }
    }
}

impl<T: Send + Sync + 'static> Remote<T> {
    /// Starts `job` now and whenever it is retried.
    pub(super) fn start<F>(job: impl Fn() -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Result<T, LoadError>> + 'static,
    {
        let state = ArcRwSignal::new(Load::Waiting);
        let target = state.clone();
        let again = move || {
            let (target, work) = (target.clone(), job());
            target.set(Load::Waiting);
            spawn_local(async move {
                target.set(match work.await {
                    Ok(value) => Load::Ready(Arc::new(value)),
                    Err(error) => Load::Failed(error),
                });
            });
        };
        again();
        Self { state, again: Arc::new(again) }
    }

    /// Where it stands, tracked.
    pub(super) fn get(&self) -> Load<T> {
        self.state.get()
    }

    /// The content, tracked; none while it is not there.
    pub(super) fn ready(&self) -> Option<Arc<T>> {
        match self.get() {
            Load::Ready(value) => Some(value),
            Load::Waiting | Load::Failed(_) => None,
        }
    }

    /// Asks again.
    pub(super) fn retry(&self) {
        (self.again)();
    }
}

/// Fetches the core: first the index of files, then the three files beside each other.
pub(super) fn load_core() -> Remote<Core> {
    Remote::start(|| async {
        let bytes = fetch(paths::FILES, Caching::Allowed).await?;
        let files: FileIndex = read::parse(paths::FILES, &bytes)?;
        let (catalogue, production, glance) = futures::join!(
            fetch_resource(&files, paths::CATALOGUE),
            fetch_resource(&files, paths::PRODUCTION),
            fetch_resource(&files, paths::AT_A_GLANCE),
        );
        let base = Base { catalogue: catalogue?, production: production?, glance: glance?, files };
        Ok(Core { base: Arc::new(base), prices: Arc::default() })
    })
}

type Kept<T> = StoredValue<BTreeMap<String, Remote<T>>>;

/// The larger files, each fetched once.
#[derive(Clone, Copy)]
pub(super) struct Store {
    package: StoredValue<Option<Remote<DataPackage>>>,
    trade: Kept<TradeFile>,
    totals: Kept<TradeTotals>,
    history: Kept<ProductionTable>,
    previous: Kept<ProductionTable>,
    outlines: Kept<Outlines>,
    backtest: Kept<Vec<BacktestRow>>,
    groups: Kept<CountryGroups>,
    eu_supply: Kept<EuSupply>,
    sourcing: Kept<Sourcing>,
    consumer_prices: Kept<ConsumerPrices>,
    technologies: Kept<Technologies>,
    eu_uses: Kept<EuUses>,
    profiles: Kept<ProfileShard>,
    stage_context: Kept<StageContextTable>,
    prices: Kept<PriceTable>,
    us_salient: Kept<UsSalient>,
    ledger: Kept<Ledger>,
    governance: Kept<Governance>,
    participation: Kept<Participation>,
    environment: Kept<Environment>,
}

impl Store {
    /// An empty store; it lives as long as the app.
    pub(super) fn new() -> Self {
        Self {
            package: StoredValue::new(None),
            trade: StoredValue::new(BTreeMap::new()),
            totals: StoredValue::new(BTreeMap::new()),
            history: StoredValue::new(BTreeMap::new()),
            previous: StoredValue::new(BTreeMap::new()),
            outlines: StoredValue::new(BTreeMap::new()),
            backtest: StoredValue::new(BTreeMap::new()),
            groups: StoredValue::new(BTreeMap::new()),
            eu_supply: StoredValue::new(BTreeMap::new()),
            sourcing: StoredValue::new(BTreeMap::new()),
            consumer_prices: StoredValue::new(BTreeMap::new()),
            technologies: StoredValue::new(BTreeMap::new()),
            eu_uses: StoredValue::new(BTreeMap::new()),
            profiles: StoredValue::new(BTreeMap::new()),
            stage_context: StoredValue::new(BTreeMap::new()),
            prices: StoredValue::new(BTreeMap::new()),
            us_salient: StoredValue::new(BTreeMap::new()),
            ledger: StoredValue::new(BTreeMap::new()),
            governance: StoredValue::new(BTreeMap::new()),
            participation: StoredValue::new(BTreeMap::new()),
            environment: StoredValue::new(BTreeMap::new()),
        }
    }

    /// The descriptor with every column; itself not listed in it, and so without a hash.
    pub(super) fn package(&self) -> Remote<DataPackage> {
        if let Some(known) = self.package.get_value() {
            return known;
        }
        let remote = Remote::start(|| async {
            Ok(read::parse(paths::PACKAGE, &fetch(paths::PACKAGE, Caching::Allowed).await?)?)
        });
        self.package.set_value(Some(remote.clone()));
        remote
    }

    /// Bilateral trade of a mineral.
    pub(super) fn trade(&self, core: &Arc<Core>, mineral: Mineral) -> Remote<TradeFile> {
        keep(self.trade, core, paths::trade(mineral))
    }

    /// Export and import totals of a year.
    pub(super) fn totals(&self, core: &Arc<Core>, year: Year) -> Remote<TradeTotals> {
        keep(self.totals, core, paths::trade_totals(year))
    }

    /// The world's outlines, fine enough for small states.
    pub(super) fn outlines(&self, core: &Arc<Core>) -> Remote<Outlines> {
        keep(self.outlines, core, paths::WORLD_50M.to_owned())
    }

    /// The consumer price index.
    pub(super) fn consumer_prices(&self, core: &Arc<Core>) -> Remote<ConsumerPrices> {
        keep(self.consumer_prices, core, paths::CONSUMER_PRICES.to_owned())
    }

    /// Minerals in a car or a megawatt.
    pub(super) fn technologies(&self, core: &Arc<Core>) -> Remote<Technologies> {
        keep(self.technologies, core, paths::TECHNOLOGIES.to_owned())
    }

    /// End uses in the European Union.
    pub(super) fn eu_uses(&self, core: &Arc<Core>) -> Remote<EuUses> {
        keep(self.eu_uses, core, paths::EU_USES.to_owned())
    }

    /// What USGS prints about the United States.
    pub(super) fn us_salient(&self, core: &Arc<Core>) -> Remote<UsSalient> {
        keep(self.us_salient, core, paths::US_SALIENT.to_owned())
    }

    /// What the pages of countries show whose code begins as this one does.
    pub(super) fn profiles(&self, core: &Arc<Core>, country: CountryId) -> Remote<ProfileShard> {
        let letter = country.as_str().chars().next().unwrap_or('A');
        keep(self.profiles, core, paths::profiles(letter))
    }

    /// Regions and coalitions.
    pub(super) fn groups(&self, core: &Arc<Core>) -> Remote<CountryGroups> {
        keep(self.groups, core, paths::COUNTRY_GROUPS.to_owned())
    }

    /// Agreements, measures and funds.
    pub(super) fn ledger(&self, core: &Arc<Core>) -> Remote<Ledger> {
        keep(self.ledger, core, paths::ACTIONS.to_owned())
    }

    /// Who was where and signed what.
    pub(super) fn participation(&self, core: &Arc<Core>) -> Remote<Participation> {
        keep(self.participation, core, paths::PARTICIPATION.to_owned())
    }

    /// Production of the edition before.
    pub(super) fn previous(&self, core: &Arc<Core>) -> Remote<ProductionTable> {
        keep(self.previous, core, paths::PRODUCTION_PREVIOUS.to_owned())
    }

    /// Every price and unit-value series.
    pub(super) fn prices(&self, core: &Arc<Core>) -> Remote<PriceTable> {
        keep(self.prices, core, paths::PRICES.to_owned())
    }

    /// Grid carbon intensity and governance by material and stage.
    pub(super) fn stage_context(&self, core: &Arc<Core>) -> Remote<StageContextTable> {
        keep(self.stage_context, core, paths::STAGE_CONTEXT.to_owned())
    }

    /// Governance of all countries and years.
    pub(super) fn governance(&self, core: &Arc<Core>) -> Remote<Governance> {
        keep(self.governance, core, paths::GOVERNANCE.to_owned())
    }

    /// Power, air, health and land of all countries.
    pub(super) fn environment(&self, core: &Arc<Core>) -> Remote<Environment> {
        keep(self.environment, core, paths::ENVIRONMENT.to_owned())
    }

    /// The longer production history.
    pub(super) fn history(&self, core: &Arc<Core>) -> Remote<ProductionTable> {
        keep(self.history, core, paths::PRODUCTION_HISTORY.to_owned())
    }

    /// The EU study's shares of supply, measures of trade and recycling rates.
    pub(super) fn eu_supply(&self, core: &Arc<Core>) -> Remote<EuSupply> {
        keep(self.eu_supply, core, paths::EU_SUPPLY.to_owned())
    }

    /// Weights of trade where output shares their unit.
    pub(super) fn sourcing(&self, core: &Arc<Core>) -> Remote<Sourcing> {
        keep(self.sourcing, core, paths::SOURCING.to_owned())
    }

    /// How the role finder would have done.
    pub(super) fn backtest(&self, core: &Arc<Core>) -> Remote<Vec<BacktestRow>> {
        keep_text(self.backtest, core, role_backtest::PATH, BacktestRow::parse)
    }
}

fn keep_text<T>(
    kept: Kept<T>,
    core: &Arc<Core>,
    path: &'static str,
    make: fn(&str) -> Result<T, Inconsistent>,
) -> Remote<T>
where
    T: Send + Sync + 'static,
{
    if let Some(known) = kept.with_value(|kept| kept.get(path).cloned()) {
        return known;
    }
    let core = Arc::clone(core);
    let remote = Remote::start(move || {
        let core = Arc::clone(&core);
        async move { fetch_text(&core.files, path, make).await }
    });
    kept.update_value(|kept| {
        kept.insert(path.to_owned(), remote.clone());
    });
    remote
}

fn keep<T>(kept: Kept<T>, core: &Arc<Core>, path: String) -> Remote<T>
where
    T: DeserializeOwned + Send + Sync + 'static,
{
    if let Some(known) = kept.with_value(|kept| kept.get(&path).cloned()) {
        return known;
    }
    let (core, wanted) = (Arc::clone(core), path.clone());
    let remote = Remote::start(move || {
        let (core, wanted) = (Arc::clone(&core), wanted.clone());
        async move { fetch_resource(&core.files, &wanted).await }
    });
    kept.update_value(|kept| {
        kept.insert(path, remote.clone());
    });
    remote
}
