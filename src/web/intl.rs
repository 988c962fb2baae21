//! Numbers and dates by the browser's Intl, in the reader's language.

use std::cell::RefCell;
use std::collections::BTreeMap;

use js_sys::{Array, Date, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::text::{Formats, MonthStyle, NumberStyle};

thread_local! {
    // Building an Intl formatter costs more than a hundred uses of it; they cannot leave their thread.
    static NUMBERS: RefCell<BTreeMap<(String, NumberStyle), Intl::NumberFormat>> = const { RefCell::new(BTreeMap::new()) };
    static MONTHS: RefCell<BTreeMap<String, Intl::DateTimeFormat>> = const { RefCell::new(BTreeMap::new()) };
}

/// The formats of one language tag.
pub(super) struct IntlFormats {
    pub(super) language: String,
}

impl Formats for IntlFormats {
    fn number(&self, value: f64, style: NumberStyle) -> String {
        NUMBERS.with_borrow_mut(|known| {
            let formatter = known
                .entry((self.language.clone(), style))
                .or_insert_with(|| Intl::NumberFormat::new(&locales(&self.language), &unsigned_zero(style)));
            // Without Intl, which every browser that runs WebAssembly has, the bare number.
            call(&formatter.format(), &JsValue::from_f64(value)).unwrap_or_else(|| value.to_string())
        })
    }

    fn month(&self, year: u16, month: u8, _: MonthStyle) -> String {
        MONTHS.with_borrow_mut(|known| {
            let formatter = known
                .entry(self.language.clone())
                .or_insert_with(|| Intl::DateTimeFormat::new(&locales(&self.language), &month_options()));
            // In the middle of the month, so that no time zone can move it to a neighbour.
            let date = Date::new_with_year_month_day(u32::from(year), i32::from(month) - 1, 15);
            call(&formatter.format(), &date).unwrap_or_else(|| format!("{year}-{month}"))
        })
    }
}

fn locales(language: &str) -> Array {
    Array::of1(&JsValue::from_str(language))
}

fn call(format: &js_sys::Function, value: &JsValue) -> Option<String> {
    format.call1(&JsValue::UNDEFINED, value).ok()?.as_string()
}

fn options(pairs: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in pairs {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object
}

/// What rounds to zero has no sign.
fn unsigned_zero(style: NumberStyle) -> Object {
    let options = number_options(style);
    // As above.
    let _ = Reflect::set(&options, &"signDisplay".into(), &"negative".into());
    options
}

fn number_options(style: NumberStyle) -> Object {
    let fixed = |digits: u8, name: &str| {
        options(&[
            ("style", name.into()),
            ("minimumFractionDigits", digits.into()),
            ("maximumFractionDigits", digits.into()),
        ])
    };
    match style {
        NumberStyle::Year => options(&[("useGrouping", false.into()), ("maximumFractionDigits", 0.into())]),
        NumberStyle::Integer => options(&[("maximumFractionDigits", 0.into())]),
        NumberStyle::Decimal(digits) => fixed(digits, "decimal"),
        NumberStyle::Percent(digits) => fixed(digits, "percent"),
        NumberStyle::Compact => {
            options(&[("notation", "compact".into()), ("maximumSignificantDigits", 3.into())])
        }
        NumberStyle::UsdCompact => options(&[
            ("notation", "compact".into()),
            ("maximumSignificantDigits", 3.into()),
            ("style", "currency".into()),
            ("currency", "USD".into()),
            ("currencyDisplay", "narrowSymbol".into()),
        ]),
    }
}

fn month_options() -> Object {
    options(&[("year", "numeric".into()), ("month", "short".into())])
}
