use super::*;

fn cn() -> &'static RulePack {
    RulePack::cn().unwrap()
}

fn lpr_refused(lpr: &str) -> String {
    let files = Files { lpr, ..Files::CN };
    RulePack::read(&files).unwrap_err().to_string()
}

fn interest_refused(interest: &str) -> String {
    let files = Files {
        interest,
        ..Files::CN
    };
    RulePack::read(&files).unwrap_err().to_string()
}

#[test]
fn the_lpr_of_a_day_is_the_one_published_last_on_or_before_it() {
    let on = |day: &str| {
        let (since, row) = cn().rates(Series::Lpr1y).on(day.parse().unwrap()).unwrap();
        (since.to_string(), row.percent.to_string())
    };
    assert_eq!(on("2025-05-19"), ("2025-04-21".into(), "3.10".into()));
    assert_eq!(on("2025-05-20"), ("2025-05-20".into(), "3.00".into()));
    assert_eq!(on("2026-11-21"), ("2026-09-20".into(), "3.00".into()));
}

#[test]
fn every_row_of_the_lpr_is_there() {
    let rates = cn().rates(Series::Lpr1y);
    assert_eq!(rates.steps().len(), 86);
    assert_eq!(rates.earliest().unwrap().to_string(), "2019-08-20");
    assert_eq!(rates.latest().unwrap().0.to_string(), "2026-09-20");
}

#[test]
fn a_month_without_a_publication_is_refused() {
    let without: String = Files::CN
        .lpr
        .lines()
        .filter(|line| !line.starts_with("2023-05-22"))
        .flat_map(|line| [line, "\n"])
        .collect();
    let error = lpr_refused(&without);
    assert_eq!(
        error,
        "lpr.csv has nothing between 2023-04-20 and 2023-06-20"
    );
}

#[test]
fn two_publications_in_a_month_are_refused() {
    let twice = Files::CN.lpr.replace("2023-05-22", "2023-04-22");
    let error = lpr_refused(&twice);
    assert_eq!(
        error,
        "lpr.csv has two rows for 2023-04-22, or rows out of order"
    );
}

#[test]
fn a_row_without_a_source_is_refused() {
    let mut lines: Vec<_> = Files::CN.lpr.lines().map(str::to_owned).collect();
    *lines.last_mut().unwrap() = "2026-09-20,3.00,3.50,confirmed,,2026-11-21,".to_owned();
    let text = lines.join("\n");
    let error = lpr_refused(&text);
    assert_eq!(error, "lpr.csv does not say where 2026-09-20 comes from");
}

#[test]
fn stages_with_a_gap_are_refused() {
    let gap = Files::CN
        .interest
        .replacen("until = \"2019-08-20\"", "until = \"2019-08-01\"", 1);
    let error = interest_refused(&gap);
    assert_eq!(
        error,
        "interest.toml: late.sale has nothing between 2019-08-01 and 2019-08-20"
    );
}

#[test]
fn stages_that_overlap_are_refused() {
    let overlap =
        Files::CN
            .interest
            .replacen("until = \"2019-08-20\"", "until = \"2019-08-21\"", 1);
    let error = interest_refused(&overlap);
    assert!(error.ends_with("has two rows for 2019-08-20, or rows out of order"));
}

#[test]
fn an_article_that_is_not_there_is_refused() {
    let cites = Files::CN
        .interest
        .replace("civil_code.561", "civil_code.9561");
    let error = interest_refused(&cites);
    assert_eq!(
        error,
        "allocation cites civil_code.9561, which is not in the articles"
    );
}

#[test]
fn a_rule_of_doubt_without_words_is_refused() {
    let silent = Files::CN
        .interest
        .replacen("status = \"confirmed\"", "status = \"memory\"", 2);
    let silent = silent.replace("zh = \"解释的文字", "# zh = \"解释的文字");
    let error = interest_refused(&silent);
    assert!(error.ends_with("does not say what it rests on"));
}

#[test]
fn the_version_changes_with_the_data() {
    let changed = Files::CN.lpr.replace("2026-09-20,3.00", "2026-09-20,2.90");
    let mut files = Files::CN;
    files.lpr = &changed;
    let other = RulePack::read(&files).unwrap();
    assert_ne!(other.version(), cn().version());
    assert!(cn().version().starts_with("cn-2026-11-21-"));
}

#[test]
fn the_lpr_was_always_published_on_the_first_working_day_from_the_20th() {
    for (on, _) in cn().rates(Series::Lpr1y).steps() {
        let due = cn()
            .calendar()
            .next_working(chrono::Datelike::with_day(on, 20).unwrap());
        // Two sources say the 22nd of February 2021, one the 20th; the rate did not change.
        if on.to_string() != "2021-02-22" {
            assert_eq!((due.on, due.unknown_years), (*on, vec![]));
        }
    }
}

/// The pack with one file changed, refused.
fn refused_with(file: &str, text: &str) -> String {
    let mut files = Files::CN;
    match file {
        "lpr.csv" => files.lpr = text,
        "benchmark.csv" => files.benchmark = text,
        "holidays.csv" => files.holidays = text,
        "laws.toml" => files.laws = text,
        "articles.toml" => files.articles = text,
        "interest.toml" => files.interest = text,
        "court-fees.toml" => files.court_fees = text,
        "limitation.toml" => files.limitation = text,
        "sme.toml" => files.sme = text,
        "sme-size.csv" => files.sme_size = text,
        "small-claims.csv" => files.small_claims = text,
        "procedures.toml" => files.procedures = text,
        _ => panic!("{file}"),
    }
    RulePack::read(&files).unwrap_err().to_string()
}

/// The table with one column of its last row emptied.
fn emptied(text: &str, column: &str) -> String {
    let mut read = csv::Reader::from_reader(text.as_bytes());
    let at = read
        .headers()
        .unwrap()
        .iter()
        .position(|name| name == column);
    let mut rows: Vec<Vec<String>> = vec![read.headers().unwrap().iter().map(Into::into).collect()];
    rows.extend(
        read.records()
            .map(|row| row.unwrap().iter().map(Into::into).collect()),
    );
    rows.last_mut().unwrap()[at.unwrap()].clear();
    let mut out = csv::Writer::from_writer(Vec::new());
    for row in rows {
        out.write_record(row).unwrap();
    }
    String::from_utf8(out.into_inner().unwrap()).unwrap()
}

#[test]
fn a_row_of_any_table_without_source_status_or_check_is_refused_by_name() {
    for (file, text) in Files::CN.named() {
        let wanting = [
            ("source", "does not say where"),
            ("status", "does not say how well"),
            ("checked", "does not say when"),
        ];
        for (field, says) in wanting {
            if !file.ends_with(".csv") {
                continue;
            }
            let error = refused_with(file, &emptied(text, field));
            assert!(error.starts_with(&format!("{file} {says}")), "{error}");
        }
    }
}

#[test]
fn rules_without_status_or_check_are_refused_by_name() {
    for (file, text) in Files::CN.named() {
        for (field, says) in [
            ("status", "does not say how well"),
            ("checked", "does not say when"),
        ] {
            if !file.ends_with(".toml") {
                continue;
            }
            let line = text.lines().find(|line| line.starts_with(field)).unwrap();
            let error = refused_with(file, &text.replacen(line, "", 1));
            assert!(error.starts_with(&format!("{file} {says}")), "{error}");
        }
    }
}
