//! The closed lists of the ledger: what kind of thing an action is, how far it has come, who says so.

use serde::{Deserialize, Serialize};

/// An enum whose ids stand in the ledger, in links and in message keys.
macro_rules! closed_list {
    ($(#[$about:meta])* $name:ident { $($(#[$says:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$says])* #[serde(rename = $id)] $variant,)+
        }

        impl $name {
            /// All, in the order they are listed.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The id used in files, links and message keys.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)+
                }
            }

            /// The entry with this id, if there is one.
            #[must_use]
            pub fn parse(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|entry| entry.id() == id)
            }
        }
    };
}

closed_list! {
    /// What an action is; the message key is `action-kind-<id>`.
    ActionKind {
        /// Nothing may leave.
        ExportBan = "export_ban",
        /// Nothing may leave for some months.
        ExportSuspension = "export_suspension",
        /// So much may leave.
        ExportQuota = "export_quota",
        /// It may leave with a permit.
        ExportLicence = "export_licence",
        /// Knowledge or equipment may not leave.
        TechnologyBan = "technology_ban",
        /// A measure is put on hold.
        SuspensionOfMeasure = "suspension_of_measure",
        /// A reserve is bought.
        Stockpile = "stockpile",
        /// A lowest price, upheld by a tariff.
        PriceFloor = "price_floor",
        /// A meeting that stays, or its foundation.
        Forum = "forum",
        /// A framework or memorandum of understanding.
        Framework = "framework",
        /// Steps to be agreed or taken.
        ActionPlan = "action_plan",
    }
}

closed_list! {
    /// Which way an action works; the message key is `action-side-<id>`.
    Side {
        /// Less may leave a country.
        Restricts = "restricts",
        /// A restriction is put on hold.
        Relaxes = "relaxes",
        /// Public money or rules on behalf of supply.
        Supports = "supports",
        /// Governments agree, or set up where they meet.
        Agrees = "agrees",
    }
}

closed_list! {
    /// How far an action has come, as its source shows it; the message key is `action-status-<id>`.
    Status {
        /// Said in public.
        Announced = "announced",
        /// Signed by the parties.
        Signed = "signed",
        /// The rule applies, or the body exists.
        InForce = "in_force",
        /// Money is committed.
        Funded = "funded",
        /// What was promised is there.
        Delivered = "delivered",
        /// Looked for and not found.
        NoEvidence = "no_public_evidence_found",
    }
}

closed_list! {
    /// Who speaks in the source; the message key is `source-kind-<id>`.
    SourceKind {
        /// A government, or a body of governments.
        Official = "official",
        /// A government's text on somebody else's page.
        OfficialReprint = "official_reprint",
        /// Newspapers and agencies.
        Press = "press",
        /// A law firm's summary.
        LawFirm = "law_firm",
        /// A consultancy's summary.
        Consultancy = "consultancy",
        /// A think tank's analysis.
        ThinkTank = "think_tank",
    }
}

closed_list! {
    /// How sure the entry is; the message key is `entry-confidence-<id>`.
    Confidence {
        /// The source is clear and near the event.
        High = "high",
        /// A detail is uncertain, or the source is far from the event.
        Medium = "medium",
        /// A single weak source.
        Low = "low",
    }
}

closed_list! {
    /// What an amount of money is; the message key is `money-<id>`. Amounts of different nature are never added.
    MoneyNature {
        /// A grant or a purchase from a public budget.
        PublicSpending = "public_spending",
        /// A loan or guarantee of a public bank.
        PublicLoan = "public_loan",
        /// Money of companies and investors.
        PrivateCapital = "private_capital",
        /// A letter of interest: no commitment at all.
        LetterOfInterest = "letter_of_interest",
    }
}

closed_list! {
    /// How exact an amount is; the message key is `bound-<id>`.
    Bound {
        /// As said.
        Exact = "exact",
        /// No more than said.
        UpTo = "up_to",
        /// Roughly as said.
        About = "about",
    }
}

closed_list! {
    /// Why a date is in the calendar.
    DueNature {
        /// The parties said that they would do it.
        Promise = "promise",
        /// Something runs out by itself.
        Term = "term",
    }
}

closed_list! {
    /// Governments that act as one, or are listed together; the message key is `body-<id>`.
    Body {
        /// The European Union, or its Commission.
        EuropeanUnion = "eu",
        /// The partners of the Minerals Security Partnership.
        Msp = "msp",
        /// The members of its Forum.
        MspForum = "msp_forum",
        /// The delegations at the ministerial of 4 February 2026.
        Ministerial2026 = "ministerial_2026_02_04",
        /// Those who signed a framework or memorandum there.
        Signed2026 = "signed_2026_02_04",
        /// The participants of Pax Silica.
        PaxSilica = "pax_silica",
    }
}

impl ActionKind {
    /// Which way it works.
    #[must_use]
    pub const fn side(self) -> Side {
        match self {
            Self::ExportBan
            | Self::ExportSuspension
            | Self::ExportQuota
            | Self::ExportLicence
            | Self::TechnologyBan => Side::Restricts,
            Self::SuspensionOfMeasure => Side::Relaxes,
            Self::Stockpile | Self::PriceFloor => Side::Supports,
            Self::Forum | Self::Framework | Self::ActionPlan => Side::Agrees,
        }
    }
}

impl MoneyNature {
    /// Whether the amount is committed, so that amounts of this nature may be added to each other.
    #[must_use]
    pub const fn is_committed(self) -> bool {
        !matches!(self, Self::LetterOfInterest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_back_and_are_those_of_the_files() {
        for kind in ActionKind::ALL {
            assert_eq!(ActionKind::parse(kind.id()), Some(*kind));
            assert_eq!(serde_json::to_string(kind).unwrap(), format!("\"{}\"", kind.id()));
        }
        assert_eq!(Status::parse("delivered"), Some(Status::Delivered));
        assert_eq!(Status::parse("done"), None);
        assert!(!MoneyNature::LetterOfInterest.is_committed());
    }
}
