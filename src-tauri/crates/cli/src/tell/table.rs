//! Columns that stand under each other, with Chinese characters two cells wide.

/// Rows of cells, two spaces apart. `right` are the columns whose figures stand under each other
/// at their right ends.
pub(super) fn table(rows: &[Vec<String>], right: &[usize]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widest = |at: usize| {
        rows.iter()
            .filter_map(|row| row.get(at))
            .map(|c| width(c))
            .max()
    };
    let widths: Vec<_> = (0..columns)
        .map(|at| widest(at).unwrap_or_default())
        .collect();
    let line = |row: &Vec<String>| {
        let cells = row
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(at, (cell, wide))| {
                let space = " ".repeat(wide.saturating_sub(width(cell)));
                if right.contains(&at) {
                    format!("{space}{cell}")
                } else {
                    format!("{cell}{space}")
                }
            });
        let line = cells.collect::<Vec<_>>().join("  ");
        format!("  {}", line.trim_end())
    };
    rows.iter().map(line).collect()
}

/// How many cells of a terminal a text takes.
fn width(text: &str) -> usize {
    let wide = |c: char| {
        matches!(c,
            '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}'
            | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}'
            | '\u{ffe0}'..='\u{ffe6}')
    };
    text.chars().map(|c| if wide(c) { 2 } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_stand_under_each_other_beside_chinese_and_english() {
        let rows = [["本金", "1.00"], ["total", "12,274.19"]];
        let rows: Vec<_> = rows.map(|row| row.map(str::to_owned).to_vec()).into();
        assert_eq!(
            table(&rows, &[1]),
            ["  本金        1.00", "  total  12,274.19"]
        );
    }
}
