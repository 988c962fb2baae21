//! Formulas as short lines, `HHI = sum_i (100 s_i)^2`, and from them MathML, which browsers set as
//! mathematics and screen readers read aloud.
//!
//! A word of letters is a name, digits with their separators are a number, `"..."` is text; `_x` and `^x`
//! set lower and upper marks, `{...}` groups; `frac{a}{b}`, `sqrt{a}` and `sum` are what they say.

use std::iter::Peekable;
use std::str::Chars;

/// The MathML of a formula on a line of its own. Any text gives some MathML; nothing in it is taken for
/// markup.
#[must_use]
pub fn mathml(formula: &str) -> String {
    let row = row(&mut formula.chars().peekable(), false);
    format!("<math display=\"block\">{row}</math>")
}

/// The formula as plain text, for mails and file names: groups lose their braces where nothing is lost.
#[must_use]
pub fn plain(formula: &str) -> String {
    formula.replace("frac{", "{").replace("}{", "} / {").replace(['{', '}'], "").replace('"', "")
}

type Source<'a> = Peekable<Chars<'a>>;

/// Items up to the end, or to the brace that closes a group.
fn row(source: &mut Source<'_>, is_group: bool) -> String {
    let mut out = String::from("<mrow>");
    loop {
        while source.next_if(|c| c.is_whitespace()).is_some() {}
        match source.peek() {
            None => break,
            Some('}') if is_group => {
                source.next();
                break;
            }
            Some(_) => out += &item(source),
        }
    }
    out + "</mrow>"
}

/// One atom with its marks.
fn item(source: &mut Source<'_>) -> String {
    let base = atom(source);
    let (mut lower, mut upper) = (None, None);
    loop {
        if lower.is_none() && source.next_if_eq(&'_').is_some() {
            lower = Some(atom(source));
        } else if upper.is_none() && source.next_if_eq(&'^').is_some() {
            upper = Some(atom(source));
        } else {
            break;
        }
    }
    let is_sum = base == SUM;
    match (lower, upper) {
        (None, None) => base,
        (Some(lower), None) if is_sum => format!("<munder>{base}{lower}</munder>"),
        (Some(lower), Some(upper)) if is_sum => format!("<munderover>{base}{lower}{upper}</munderover>"),
        (Some(lower), None) => format!("<msub>{base}{lower}</msub>"),
        (None, Some(upper)) => format!("<msup>{base}{upper}</msup>"),
        (Some(lower), Some(upper)) => format!("<msubsup>{base}{lower}{upper}</msubsup>"),
    }
}

const SUM: &str = "<mo>∑</mo>";

fn atom(source: &mut Source<'_>) -> String {
    match source.next() {
        None => String::new(),
        Some('{') => row(source, true),
        Some('"') => {
            let mut text = String::new();
            while let Some(c) = source.next_if(|c| *c != '"') {
                text.push(c);
            }
            source.next();
            format!("<mtext>{}</mtext>", escaped(&text))
        }
        Some(c) if c.is_ascii_digit() => {
            let number = taken(c, source, |c| c.is_ascii_digit() || matches!(c, '.' | ','));
            // A comma or point at the end belongs to the sentence.
            let digits = number.trim_end_matches([',', '.']);
            let rest = number.get(digits.len()..).unwrap_or_default();
            let rest = if rest.is_empty() { String::new() } else { format!("<mo>{rest}</mo>") };
            format!("<mn>{digits}</mn>{rest}")
        }
        Some(c) if c.is_alphabetic() => word(&taken(c, source, char::is_alphabetic), source),
        Some('*') => "<mo>·</mo>".to_owned(),
        Some('-') => "<mo>−</mo>".to_owned(),
        Some(c) => format!("<mo>{}</mo>", escaped(&c.to_string())),
    }
}

fn taken(first: char, source: &mut Source<'_>, more: impl Fn(char) -> bool) -> String {
    let mut text = String::from(first);
    while let Some(c) = source.next_if(|c| more(*c)) {
        text.push(c);
    }
    text
}

fn word(word: &str, source: &mut Source<'_>) -> String {
    match word {
        "sum" => SUM.to_owned(),
        "frac" => format!("<mfrac>{}{}</mfrac>", atom(source), atom(source)),
        "sqrt" => format!("<msqrt>{}</msqrt>", atom(source)),
        name => format!("<mi>{name}</mi>"),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inner(formula: &str) -> String {
        let math = mathml(formula);
        math.strip_prefix("<math display=\"block\"><mrow>")
            .and_then(|rest| rest.strip_suffix("</mrow></math>"))
            .unwrap()
            .to_owned()
    }

    #[test]
    fn marks_fractions_and_sums_are_set() {
        assert_eq!(inner("s_i^2"), "<msubsup><mi>s</mi><mi>i</mi><mn>2</mn></msubsup>");
        assert_eq!(inner("sum_i x"), "<munder><mo>∑</mo><mi>i</mi></munder><mi>x</mi>");
        assert_eq!(
            inner("frac{a}{b-1}"),
            "<mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi><mo>−</mo><mn>1</mn></mrow></mfrac>"
        );
        assert_eq!(
            inner("sqrt{12} * 5,766.1"),
            "<msqrt><mrow><mn>12</mn></mrow></msqrt><mo>·</mo><mn>5,766.1</mn>"
        );
    }

    #[test]
    fn markup_in_a_name_stays_text_and_a_broken_formula_breaks_nothing() {
        assert_eq!(inner("\"<b>&\""), "<mtext>&lt;b&gt;&amp;</mtext>");
        for broken in ["frac", "}{", "^", "\"open", "_^", "{{{", ""] {
            assert!(mathml(broken).ends_with("</math>"), "{broken}");
        }
    }

    #[test]
    fn plain_text_reads_like_the_formula() {
        assert_eq!(plain("s = frac{226,000}{301,570} = \"74.9%\""), "s = 226,000 / 301,570 = 74.9%");
    }
}
