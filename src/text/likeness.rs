//! How well a name answers what somebody typed: for the search, which forgives a slip.

/// 0 to 1 for a name that answers `query`, higher is better; none when it does not.
///
/// A name that begins with the query comes before one with a word that does, that before one that holds it
/// anywhere, that before one that is merely spelled alike. Case and accents of the common letters do not
/// count.
#[must_use]
pub fn likeness(query: &str, name: &str) -> Option<f64> {
    /// Below this two words are different words.
    const ALIKE: f64 = 0.84;
    let (query, name) = (folded(query), folded(name));
    if query.is_empty() {
        return None;
    }
    // Shorter names first among equals: "Tin" before "Titanium" for "ti" would else be chance.
    let brevity = 1.0 / (1.0 + name.chars().count() as f64);
    if name == query {
        return Some(1.0);
    }
    if name.starts_with(&query) {
        return Some(0.9 + 0.09 * brevity);
    }
    let words = || name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    if words().any(|word| word.starts_with(&query)) {
        return Some(0.8 + 0.09 * brevity);
    }
    if query.chars().count() > 2 && name.contains(&query) {
        return Some(0.7 + 0.09 * brevity);
    }
    let asked: Vec<&str> = query.split_whitespace().collect();
    if asked.len() > 1 && asked.iter().all(|part| words().any(|word| word.starts_with(part))) {
        return Some(0.75 + 0.09 * brevity);
    }
    if query.chars().count() < 4 {
        return None;
    }
    let alike = words().chain([name.as_str()]).map(|word| strsim::jaro_winkler(&query, word));
    let best = alike.fold(0.0, f64::max);
    (best >= ALIKE).then_some(0.6 * best)
}

/// Small letters without accents: for search and for an order in which Türkiye stands before Tuvalu.
#[must_use]
pub fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        other => other,
    };
    text.trim().to_lowercase().chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best<'a>(query: &str, names: &[&'a str]) -> Option<&'a str> {
        let rated = names.iter().filter_map(|name| likeness(query, name).map(|value| (value, *name)));
        rated.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
    }

    #[test]
    fn beginnings_come_before_the_middle_and_slips_are_forgiven() {
        let names = ["Cobalt", "Copper", "Nickel", "Congo, Democratic Republic", "Phosphate rock"];
        assert_eq!(best("cop", &names), Some("Copper"));
        assert_eq!(best("coblat", &names), Some("Cobalt"));
        assert_eq!(best("democratic", &names), Some("Congo, Democratic Republic"));
        assert_eq!(best("rock phos", &names), Some("Phosphate rock"));
        assert_eq!(best("xyzzy", &names), None);
        assert_eq!(best("  ", &names), None);
    }

    #[test]
    fn accents_and_case_do_not_count() {
        assert_eq!(likeness("TURKIYE", "Türkiye"), Some(1.0));
        assert!(likeness("ivoire", "Côte d'Ivoire").is_some());
    }

    #[test]
    fn two_letters_do_not_match_by_chance() {
        assert_eq!(likeness("li", "Nickel"), None);
        assert!(likeness("li", "Lithium").is_some());
    }
}
