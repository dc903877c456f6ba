//! Looking articles up.

use std::collections::BTreeMap;

use owed_law::rules::Article;

use super::{ArticleView, ArticlesAsked};
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

pub(in crate::commands) fn articles(
    desk: &Desk,
    input: ArticlesAsked,
    _: &Watch<'_>,
) -> Result<Vec<ArticleView>, Failure> {
    let law = desk.law()?;
    if let Some(id) = input.id.as_deref() {
        let article = law
            .article(id)
            .ok_or_else(|| Failure::not_found("article", id))?;
        return Ok(vec![ArticleView::of_article(article)]);
    }
    // The laws that most of the articles are of come first: they are what is looked for.
    let mut of_law = BTreeMap::<&str, usize>::new();
    for article in law.articles() {
        *of_law.entry(law_of(article)).or_default() += 1;
    }
    let words = words(input.search.as_deref().unwrap_or_default());
    let mut found: Vec<_> = law
        .articles()
        .filter_map(|article| Some((rank(article, &words)?, article)))
        .collect();
    found.sort_by_key(|(rank, article)| {
        let many = of_law.get(law_of(article)).copied();
        (*rank, std::cmp::Reverse(many), in_order(article))
    });
    Ok(found
        .into_iter()
        .map(|(_, article)| ArticleView::of_article(article))
        .collect())
}

/// The words that are looked for; `第561条` and `art. 561` are looked for as `561`.
fn words(search: &str) -> Vec<String> {
    let plain = search.to_lowercase();
    let plain = plain.replace(['《', '》', '第', '条', '，', ',', '。', '、'], " ");
    plain
        .split_whitespace()
        .filter(|word| !matches!(*word, "art." | "art" | "article"))
        .map(str::to_owned)
        .collect()
}

/// How well an article answers: its very number before its name and title, those before what it
/// says. Nothing when a word is nowhere in it.
fn rank(article: &Article, words: &[String]) -> Option<u8> {
    let names = [
        &article.no,
        &article.law.zh,
        &article.law.short_zh,
        &article.law.en,
        &article.law.instrument,
        &article.about_zh,
        &article.about_en,
    ];
    let says = [&article.zh, &article.en];
    let has =
        |texts: &[&String], word: &str| texts.iter().any(|text| text.to_lowercase().contains(word));
    let of = |word: &String| match word {
        word if article.no == *word => Some(0),
        word if has(&names, word) => Some(1),
        word if has(&says, word) => Some(2),
        _ => None,
    };
    let ranks: Option<Vec<u8>> = words.iter().map(of).collect();
    // One word that hits the number puts it first; else the worst word decides.
    let ranks = ranks?;
    match ranks.iter().max() {
        Some(_) if ranks.contains(&0) => Some(0),
        worst => Some(worst.copied().unwrap_or(1)),
    }
}

/// By law, then by number as people count: 9 before 10, 253 before 253-1.
fn in_order(article: &Article) -> (String, Vec<u32>) {
    let numbers = article.no.split('-').map(|part| part.parse().unwrap_or(0));
    (law_of(article).to_owned(), numbers.collect())
}

fn law_of(article: &Article) -> &str {
    article.id.rsplit_once('.').map_or("", |(law, _)| law)
}
