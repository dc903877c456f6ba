//! The same figures as tables for other programs.

use chrono::NaiveDate;
use owed_exchange::handed::{self, Head, Table, Value};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AfterRow, InsightsView, show};
use crate::commands::export::{Speak, place, word};
use crate::commands::{Nothing, calendar, wire};
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

/// Asks for the figures as a file.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields = nullable)]
pub struct InsightsExport {
    /// `xlsx` or `csv`.
    pub format: String,
    /// The language of headings: `zh` or `en`.
    pub lang: Option<String>,
    /// A place the door was told of; when left out the file is kept for the door to hand over.
    pub place: Option<String>,
}

/// The figures as a file.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InsightsFile {
    /// SHA-256 of the file, when no place was named; the door serves it by that.
    pub file: Option<String>,
    /// A name for it.
    pub name: String,
}

/// What the figures can be handed out as.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Format {
    Xlsx,
    Csv,
}

pub(in crate::commands) fn export(
    desk: &Desk,
    input: InsightsExport,
    watch: &Watch<'_>,
) -> Result<InsightsFile, Failure> {
    let format: Format = wire::of_code("format", &input.format)?;
    let speak = Speak::of(input.lang.as_deref())?;
    let view = show(desk, Nothing {}, watch)?;
    let tables = tables(&view, speak)?;
    let creditor = desk.read(|open| Ok(calendar::creditor(&open.book)))?;
    let bytes = match format {
        Format::Csv => handed::bundle(&handed::text_files(&tables)?)?,
        Format::Xlsx => {
            let about = handed::About {
                title: speak.pick("说明", "About").to_owned(),
                rows: vec![
                    (speak.pick("债权人", "Creditor").to_owned(), creditor),
                    (speak.pick("截至", "As of").to_owned(), view.today.clone()),
                    (speak.pick("说明", "Note").to_owned(), note(&view, speak)),
                ],
                cut: speak.pick("……", "…").to_owned(),
                made: desk.clock.now().naive_utc(),
            };
            handed::workbook(&about, &tables)?
        }
    };
    let ending = match format {
        Format::Csv => "csv.zip",
        Format::Xlsx => "xlsx",
    };
    let name = format!("{}_{}.{ending}", speak.pick("分析", "insights"), view.today);
    let file = match input.place.as_deref() {
        Some(handle) => {
            let (path, _) = desk.tray.get(handle)?;
            let dir = desk.read(|open| Ok(open.folder.dir.clone()))?;
            place::may_be_written(&path, &dir, false)?;
            place::write_file(&path, &bytes)?;
            None
        }
        None => Some(desk.shown.draft(bytes).to_string()),
    };
    Ok(InsightsFile { file, name })
}

fn note(view: &InsightsView, speak: Speak) -> String {
    let (soon, enough) = (view.soon, view.enough);
    match speak {
        Speak::Zh => format!(
            "联系之后 {soon} 天内有到账，算作“之后到账”，不等于因为这次联系才到账；不足 {enough} 次的，比例没有意义。"
        ),
        Speak::En => format!(
            "Money within {soon} days after a contact counts with it, which does not say that it came because of it; below {enough} contacts a share means nothing."
        ),
    }
}

/// Heads in both languages and for programs.
type Heads<'a> = &'a [(&'a str, &'a str, &'a str)];

fn table(
    speak: Speak,
    (name, zh, en): (&str, &str, &str),
    heads: Heads<'_>,
    rows: Vec<Vec<Value>>,
) -> Table {
    let title = speak.pick(zh, en).to_owned();
    Table {
        name: name.to_owned(),
        about: title.clone(),
        title,
        columns: heads
            .iter()
            .map(|(name, zh, en)| Head {
                name: (*name).to_owned(),
                title: speak.pick(zh, en).to_owned(),
            })
            .collect(),
        rows,
    }
}

fn amount(text: &str) -> Result<Value, Failure> {
    Ok(Value::Amount(wire::decimal("amount", text)?))
}

fn maybe(text: Option<&String>) -> Result<Value, Failure> {
    text.map_or(Ok(Value::Nothing), |text| amount(text))
}

/// A share in thousandths as per cent.
fn percent(thousandths: u32) -> Value {
    Value::Number(Decimal::new(thousandths.into(), 1))
}

fn days(text: Option<&String>) -> Result<Value, Failure> {
    text.map_or(Ok(Value::Nothing), |text| {
        Ok(Value::Number(wire::decimal("days", text)?))
    })
}

fn tables(view: &InsightsView, speak: Speak) -> Result<Vec<Table>, Failure> {
    let text = |code: &str| Value::Text(word(speak, code));
    let each = |rows: Vec<Result<Vec<Value>, Failure>>| rows.into_iter().collect::<Result<_, _>>();
    let ageing = view.ageing.iter().map(|row| {
        let age = match speak {
            Speak::Zh => AGES
                .iter()
                .find(|(code, ..)| *code == row.age)
                .map(|age| age.1),
            Speak::En => AGES
                .iter()
                .find(|(code, ..)| *code == row.age)
                .map(|age| age.2),
        };
        let age = age.unwrap_or(&row.age).to_owned();
        Ok(vec![Value::Text(age), amount(&row.amount)?])
    });
    let months = view.months.iter().map(|row| {
        Ok(vec![
            Value::Text(row.month.clone()),
            maybe(row.received.as_ref())?,
            maybe(row.due.as_ref())?,
            maybe(row.planned.as_ref())?,
            maybe(row.promised.as_ref())?,
        ])
    });
    let classes = view.classes.iter().map(|row| {
        Ok(vec![
            text(&row.class),
            Value::Count(row.debtors.into()),
            Value::Count(row.debts.into()),
            amount(&row.owed)?,
            amount(&row.recovered)?,
            percent(row.rate),
            Value::Count(row.settled.into()),
            days(row.days.as_ref())?,
        ])
    });
    let after = |rows: &[AfterRow]| -> Vec<Result<Vec<Value>, Failure>> {
        let row = |row: &AfterRow| {
            Ok(vec![
                text(&row.what),
                Value::Count(row.made.into()),
                Value::Count(row.answered.into()),
                Value::Count(row.promised.into()),
                Value::Count(row.paid.into()),
                percent(row.answered_rate),
                percent(row.paid_rate),
                days(row.days.as_ref())?,
            ])
        };
        rows.iter().map(row).collect()
    };
    let promises = view.promises.iter().map(|row| {
        // The word has another meaning elsewhere.
        let state = match row.state.as_str() {
            "open" => Value::Text(speak.pick("没到日子", "Not yet due").to_owned()),
            state => text(state),
        };
        Ok(vec![
            state,
            Value::Count(row.count.into()),
            amount(&row.promised)?,
            amount(&row.came)?,
        ])
    });
    let costs = view
        .costs
        .iter()
        .map(|row| Ok(vec![text(&row.what), amount(&row.amount)?]));
    let reviews = view.reviews.iter().map(|row| {
        let on: NaiveDate = wire::day("on", &row.on)?;
        let next = row.next_time.clone().map_or(Value::Nothing, Value::Text);
        Ok(vec![
            Value::Text(row.name.clone()),
            Value::Day(on),
            Value::Text(row.worked.clone()),
            next,
        ])
    });
    let contact_heads = |first: (&'static str, &'static str, &'static str)| {
        [
            first,
            ("made", "次数", "Made"),
            ("answered", "接通或回话", "Answered"),
            ("promised", "答应付款", "Promised"),
            ("paid_after", "之后到账", "Money after"),
            ("answered_percent", "接通率 %", "Answered %"),
            ("paid_percent", "之后到账率 %", "Money after %"),
            ("days", "到账天数（中位数）", "Days until money (median)"),
        ]
    };
    Ok(vec![
        table(
            speak,
            ("ageing", "账龄", "Ageing"),
            &[("age", "拖了多久", "Age"), ("amount", "金额", "Amount")],
            each(ageing.collect())?,
        ),
        table(
            speak,
            ("months", "每月回款", "Cash by month"),
            &[
                ("month", "月份", "Month"),
                ("received", "到账", "Received"),
                ("due", "按约到期", "Due by terms"),
                ("planned", "协议分期", "Instalments of plans"),
                ("promised", "答应付", "Promised"),
            ],
            each(months.collect())?,
        ),
        table(
            speak,
            ("classes", "各类回款", "By class"),
            &[
                ("class", "类别", "Class"),
                ("debtors", "家数", "Debtors"),
                ("debts", "到期笔数", "Debts due"),
                ("owed", "到期金额", "Came to"),
                ("recovered", "已收", "Recovered"),
                ("rate_percent", "回款率 %", "Recovered %"),
                ("settled", "付清笔数", "Paid in full"),
                ("days", "付清天数（中位数）", "Days to pay (median)"),
            ],
            each(classes.collect())?,
        ),
        table(
            speak,
            ("channels", "各种方式", "By channel"),
            &contact_heads(("channel", "方式", "Channel")),
            each(after(&view.channels))?,
        ),
        table(
            speak,
            ("hours", "各个钟点", "By hour"),
            &contact_heads(("hour", "钟点", "Hour")),
            each(after(&view.hours))?,
        ),
        table(
            speak,
            ("promises", "承诺", "Promises"),
            &[
                ("state", "情况", "State"),
                ("count", "个数", "Count"),
                ("promised", "答应的数", "Promised"),
                ("came", "按时到的", "Came in time"),
            ],
            each(promises.collect())?,
        ),
        table(
            speak,
            ("costs", "费用", "Costs"),
            &[("what", "用在", "On"), ("amount", "金额", "Amount")],
            each(costs.collect())?,
        ),
        table(
            speak,
            ("reviews", "复盘", "Reviews"),
            &[
                ("debtor", "债务人", "Debtor"),
                ("on", "日期", "Day"),
                ("worked", "什么管用", "What worked"),
                ("next_time", "下次怎么做", "Next time"),
            ],
            each(reviews.collect())?,
        ),
    ])
}

const AGES: [(&str, &str, &str); 6] = [
    ("no-due", "没说几号", "No due date"),
    ("not-due", "未到期", "Not due"),
    ("1-30", "1–30 天", "1–30 days"),
    ("31-90", "31–90 天", "31–90 days"),
    ("91-365", "91–365 天", "91–365 days"),
    ("over-365", "一年以上", "Over a year"),
];
