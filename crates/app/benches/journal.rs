//! Opening a journal of 1,000, 10,000 and 100,000 entries from its file: by its pocket, as a short
//! command does, and whole. What each costs in memory is measured by the example `journal_cost`,
//! one process for each size.

extern crate bearing_app as app;

mod filled;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

fn journal(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("journal");
    for size in SIZES {
        let folder = filled::folder(size);
        group.bench_function(BenchmarkId::new("open by the pocket", size), |bench| {
            bench.iter(|| filled::open(&folder));
        });
        group.bench_function(BenchmarkId::new("open and fold", size), |bench| {
            bench.iter(|| filled::open_whole(&folder));
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = journal
}
criterion_main!(benches);
