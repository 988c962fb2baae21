//! Names inside a sentence: where a country or a mineral is mentioned, so that it can lead to its page.

/// The sentence in pieces, those that are a name with what it names. The longest name counts: Guinea-Bissau is no
/// Guinea; and a name stands by itself: Niger is not in Nigeria.
#[must_use]
pub fn pieces<'a, T: Copy>(sentence: &'a str, names: &[(String, T)]) -> Vec<(&'a str, Option<T>)> {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    let mut before = None;
    while let Some(rest) = sentence.get(at..).filter(|rest| !rest.is_empty()) {
        match name_at(rest, before, names) {
            Some((name, named)) => {
                let plain = sentence.get(from..at).unwrap_or_default();
                if !plain.is_empty() {
                    pieces.push((plain, None));
                }
                pieces.push((name, Some(named)));
                at += name.len();
                from = at;
                before = name.chars().last();
            }
            None => {
                before = rest.chars().next();
                at += before.map_or(1, char::len_utf8);
            }
        }
    }
    let plain = sentence.get(from..).unwrap_or_default();
    if !plain.is_empty() {
        pieces.push((plain, None));
    }
    pieces
}

/// The longest name with which a text begins, if it begins with one.
fn name_at<'a, T: Copy>(rest: &'a str, before: Option<char>, names: &[(String, T)]) -> Option<(&'a str, T)> {
    let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
    if joins(before) {
        return None;
    }
    let is_here = |name: &&(String, T)| {
        rest.strip_prefix(name.0.as_str()).is_some_and(|after| !joins(after.chars().next()))
    };
    let (name, named) = names.iter().filter(is_here).max_by_key(|(name, _)| name.len())?;
    Some((rest.get(..name.len())?, *named))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_name_that_stands_by_itself_is_found() {
        let names: Vec<(String, u8)> =
            [("Guinea", 1), ("Guinea-Bissau", 2), ("Niger", 3), ("Côte d’Ivoire", 4)]
                .map(|(name, id)| (name.to_owned(), id))
                .to_vec();
        let found = pieces("Guinea-Bissau, Nigeria and Niger; Côte d’Ivoire", &names);
        let expected = [
            ("Guinea-Bissau", Some(2)),
            (", Nigeria and ", None),
            ("Niger", Some(3)),
            ("; ", None),
            ("Côte d’Ivoire", Some(4)),
        ];
        assert_eq!(found, expected);
        assert_eq!(pieces("None of them", &names), [("None of them", None)]);
        assert!(pieces("", &names).is_empty());
    }
}
