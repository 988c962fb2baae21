//! A country's roles for one mineral with the numbers they rest on.

use leptos::prelude::*;

use crate::analysis::provenance::of_evidence;
use crate::analysis::role_table::RoleProfile;
use crate::analysis::roles::{Assessment, Outcome};
use crate::domain::Order;
use crate::text::{Message, NumberStyle, capital};
use crate::web::app::{say, words};
use crate::web::widgets::figure::FigureInSentence;

#[component]
pub(crate) fn EvidencePanel(
    profile: RoleProfile,
    #[prop(into)] country: String,
    /// Ways on from here.
    children: Children,
) -> impl IntoView {
    let title = Message::new("evidence-title")
        .with("country", country)
        .with("mineral", Message::new(format!("mineral-{}", profile.mineral)));
    // The strongest first; what could not be scored last.
    let mut assessments: Vec<&Assessment> = profile.assessments().iter().collect();
    let value = |item: &Assessment| item.score().map_or(-1.0, |score| score.value());
    assessments.order_by(|a, b| value(b).total_cmp(&value(a)));
    // Several may stand side by side.
    let id = format!("evidence-{}", profile.country);
    let labelled = id.clone();
    view! {
        <section class="evidence" aria-labelledby=labelled>
            <h2 id=id>{words().say(&title)}</h2>
            <p class="hint">{say("evidence-hint")}</p>
            {assessments.into_iter().map(|item| assessment_view(&profile, item)).collect_view()}
            {children()}
        </section>
    }
}

fn assessment_view(profile: &RoleProfile, assessment: &Assessment) -> AnyView {
    let words = words();
    let role = assessment.role.id();
    let score = match assessment.outcome {
        Outcome::Scored(score) => words.number(score.value(), NumberStyle::Decimal(2)),
        outcome => words.word(&format!("outcome-{}", outcome.id())),
    };
    let evidence = assessment.evidence.iter().map(|item| {
        let flags: Vec<_> = item.flags.names().map(|name| words.word(&format!("flag-{name}"))).collect();
        let flags = (!flags.is_empty()).then(|| format!(" ({})", flags.join(", ")));
        let address = of_evidence(profile.country, profile.mineral, item);
        let (kind, value) = item.said();
        let number = words.number(value, kind.style());
        view! {
            <li>
                <FigureInSentence address sentence=words.say(&item.message()) number/>
                " "
                <span class="hint">{flags}</span>
            </li>
        }
    });
    let missing = assessment
        .missing
        .iter()
        .map(|item| view! { <li class="hint">{capital(&words.say(&item.message()))}</li> });
    view! {
        <div class="score">
            <div>
                <h3>
                    <span class="letter" data-role=role aria-hidden="true">
                        {words.word(&format!("letter-{role}"))}
                    </span>
                    {words.word(&format!("role-{role}"))}
                </h3>
                <p class="hint">{score}</p>
            </div>
            <ul>{evidence.collect_view()} {missing.collect_view()}</ul>
        </div>
    }
    .into_any()
}
