//! What a journal costs, one figure a process, for `cargo xtask bench`:
//!
//! - `make N` fills a journal of N entries where it is not there, and prints its folder;
//! - `copy N` prints the folder of a copy to write into;
//! - `open N` opens and folds it, and prints milliseconds, milliseconds of the processor (all cores
//!   together), and the most memory it held, in KiB;
//! - `append N` appends 1,000 entries, each durable, and prints the median and the 99th percentile
//!   in microseconds.

extern crate bearing_app as app;

#[path = "../benches/filled/mod.rs"]
mod filled;

use std::time::Instant;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let [verb, size] = words[..] else {
        panic!("a verb and a number of entries");
    };
    let size: usize = size.parse().expect("a number of entries");
    match verb {
        "make" => println!("{}", filled::folder(size).display()),
        "copy" => println!("{}", filled::copy(size).display()),
        "open" => open(size),
        "append" => append(size),
        other => panic!("{other} is none of make, copy, open, append"),
    }
}

fn open(size: usize) {
    let folder = filled::folder(size);
    let began = Instant::now();
    let journal = filled::open_whole(&folder);
    let took = began.elapsed();
    assert!(journal.is_whole() && journal.aside().is_empty());
    println!(
        "{:.0} {} {}",
        took.as_secs_f64() * 1000.0,
        processor_ms(),
        peak_kib()
    );
}

fn append(size: usize) {
    let journal = filled::open(&filled::copy(size));
    let mut took: Vec<u128> = (0..1000)
        .map(|number| {
            let began = Instant::now();
            pollster::block_on(journal.perform(filled::happened(number))).expect("it is kept");
            began.elapsed().as_micros()
        })
        .collect();
    took.sort_unstable();
    println!("{} {}", took[500], took[990]);
}

/// Linux tells, in hundredths of a second; elsewhere 0.
fn processor_ms() -> u64 {
    std::fs::read_to_string("/proc/self/stat").map_or(0, |stat| {
        // The program's name, in brackets, may hold spaces; 11 fields after it come the two times.
        let fields = stat.rsplit(')').next().unwrap_or_default();
        let times = fields.split_whitespace().skip(11).take(2);
        times
            .filter_map(|time| time.parse::<u64>().ok())
            .sum::<u64>()
            * 10
    })
}

/// Linux tells; elsewhere 0.
fn peak_kib() -> u64 {
    std::fs::read_to_string("/proc/self/status")
        .ok()
        .and_then(|status| {
            let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
            line.split_whitespace().nth(1)?.parse().ok()
        })
        .unwrap_or(0)
}
