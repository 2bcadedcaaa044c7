//! The search for leaks, proved: whatever is put down in plain is found.

use std::path::Path;

use bearing_e2e::browser::{Browser, Profile};
use bearing_e2e::leaks::{Leak, Planted, Search, plant, plant_on_disk};
use bearing_e2e::site::{Page, Site};

const WORDS: &[&str] = &["quillmarrow", "Zephyrwerk"];

/// Every planted word that was not found.
fn missed(planted: &[Planted], leaks: &[Leak]) -> Vec<Planted> {
    planted
        .iter()
        .filter(|one| !one.is_among(leaks))
        .cloned()
        .collect()
}

/// The leaks in few words: which word, where, how often.
fn says(leaks: &[Leak]) -> String {
    let mut seen = std::collections::BTreeMap::new();
    for leak in leaks {
        let place = leak.place.rsplit('/').next().unwrap_or_default();
        let end = leak.around.find('·').unwrap_or(leak.around.len());
        *seen
            .entry(format!(
                "{place}, {}, {}: {}",
                leak.through,
                leak.written,
                &leak.around[..end]
            ))
            .or_insert(0) += 1;
    }
    seen.iter()
        .map(|(leak, times)| format!("\n  {times} × {leak}"))
        .collect()
}

#[test]
fn every_word_planted_by_a_page_is_found_on_disk_or_by_reading_back() {
    let site = Site::serve(&[("/", Page::html("here"))]);
    let profile = Profile::fresh();
    let search = Search::for_words(WORDS);
    let browser = Browser::start(&profile);
    let tab = browser.tab(&site.url("/"));
    let before = [search.on_disk(profile.path()), search.by_reading_back(&tab)].concat();
    assert_eq!(before, [], "found before anything was planted");
    let planted = plant(&tab, WORDS);
    let read_back = search.by_reading_back(&tab);
    assert_eq!(
        missed(&planted, &read_back),
        [],
        "not read back, only {}",
        says(&read_back)
    );
    browser.close();
    let on_disk = search.on_disk(profile.path());
    // Cookies lie there encrypted, and a history state only while the tab is open.
    let elsewhere = ["kcookie", "lstate", "hsession"];
    let mut missed = missed(&planted, &on_disk);
    missed.retain(|one| !elsewhere.contains(&one.mark.as_str()));
    assert_eq!(missed, [], "not on disk, only {}", says(&on_disk));
}

#[test]
fn what_is_packed_into_tables_is_found() {
    let site = Site::serve(&[("/", Page::html("here"))]);
    let profile = Profile::fresh();
    let search = Search::for_words(WORDS);
    let browser = Browser::start(&profile);
    let tab = browser.tab(&site.url("/"));
    plant(&tab, WORDS);
    // A log becomes a table when it has grown to a few megabytes.
    tab.run(
        "new Promise(ok => { const r = indexedDB.open('noise', 1);
            r.onupgradeneeded = () => r.result.createObjectStore('s');
            r.onsuccess = async () => { for (let n = 0; n < 400; n++) { await new Promise(put => {
                const noise = new Uint8Array(30000); crypto.getRandomValues(noise);
                const t = r.result.transaction('s', 'readwrite'); t.objectStore('s').put(noise, n); t.oncomplete = put; }) } ok(); } })",
    );
    browser.close();
    let found = search.on_disk(&profile.path().join("Default/IndexedDB"));
    let tables: Vec<&Leak> = found
        .iter()
        .filter(|leak| leak.through.contains("table"))
        .collect();
    let marks = ["ashort", "clong", "dwide", "ebytes"];

    for mark in marks {
        assert!(
            tables.iter().any(|leak| leak.around.contains(mark)),
            "{mark} is in no table: {}",
            says(&found)
        );
    }
}

#[test]
fn every_word_planted_in_files_and_databases_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let search = Search::for_words(WORDS);
    let (planted, database) = plant_on_disk(folder.path(), WORDS);
    let leaks = search.on_disk(folder.path());
    assert_eq!(missed(&planted, &leaks), [], "{}", says(&leaks));
    assert!(
        leaks.iter().any(|leak| leak.through == "sqlite"),
        "{}",
        says(&leaks)
    );
    assert!(
        leaks.iter().any(|leak| leak.place.ends_with("-wal")),
        "{}",
        says(&leaks)
    );
    drop(database);
}

#[test]
fn a_word_in_a_files_name_is_found() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("deep")).unwrap();
    std::fs::write(folder.path().join("deep/note quillmarrow.txt"), "").unwrap();
    let leaks = Search::for_words(WORDS).on_disk(Path::new(folder.path()));
    assert_eq!(leaks.len(), 1, "{}", says(&leaks));
}
