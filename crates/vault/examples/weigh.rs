//! Seals, opens, decodes and folds many records and says how long each took and how much memory
//! the fold holds. `cargo run --release -p bearing-vault --example weigh [records]`

use std::hint::black_box;
use std::time::{Duration, Instant};

use bearing_vault::{
    Act, ActId, ChainHash, Chance, Change, DeviceId, EntryId, Fold, Head, Hlc, Keyring, Op,
    Position, Record, RootKey, Value, read, read_all, seal,
};

fn prev_of(records: &[Record], seq: u64) -> ChainHash {
    match usize::try_from(seq) {
        Ok(seq) if seq > 1 => records[seq - 2].chain,
        _ => ChainHash::START,
    }
}

/// Cheap and repeatable.
struct Seeded(u64);

impl Chance for Seeded {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            *byte = (self.0 >> 32) as u8;
        }
    }
}

fn main() {
    let count: u64 = std::env::args()
        .nth(1)
        .and_then(|text| text.parse().ok())
        .unwrap_or(100_000);
    let mut chance = Seeded(0x9e37_79b9_7f4a_7c15);
    let root = RootKey::random(&mut chance);
    let account = root.account_id();
    let keyring = Keyring::first(&mut chance);
    let device = DeviceId::random(&mut chance);
    let acts: Vec<Act> = (0..count).map(|n| act(n, &mut chance)).collect();

    let started = Started::now();
    let mut head = Head::EMPTY;
    let mut records = Vec::new();
    for act in &acts {
        let at = Position {
            account,
            device,
            seq: head.seq + 1,
            prev: head.chain,
        };
        let record = Record::new(
            device,
            head,
            seal(&keyring, &at, &act.encode(), &mut chance),
        );
        head = record.head();
        records.push(record);
    }
    let bytes: usize = records
        .iter()
        .map(|record| record.sealed.as_bytes().len())
        .sum();
    say("encode and seal", started, count);
    println!("{bytes} bytes sealed, {} a record", bytes as u64 / count);
    let started = Started::now();
    let mut prev = ChainHash::START;
    for record in &records {
        let at = Position {
            account,
            device,
            seq: record.seq,
            prev,
        };
        black_box(
            bearing_vault::open(&keyring, &at, &record.sealed).expect("what was sealed opens"),
        );
        prev = record.chain;
    }
    say("open", started, count);

    let started = Started::now();
    let mut prev = ChainHash::START;
    for record in &records {
        black_box(read(record, prev, account, &keyring).expect("what was sealed opens"));
        prev = record.chain;
    }
    say("open and decode", started, count);

    // The acts are still held, so what the fold takes is new memory.
    let before = resident();
    let started = Started::now();
    let mut fold = Fold::new();
    let mut prev = ChainHash::START;
    for record in &records {
        let act = read(record, prev, account, &keyring).expect("what was sealed opens");
        fold.apply(record.device, record.seq, &act);
        prev = record.chain;
    }
    say("open, decode and fold", started, count);
    println!(
        "the fold holds {} MiB",
        resident().saturating_sub(before) / 1024
    );
    drop(acts);

    let started = Started::now();
    for (_, entry) in fold.entries() {
        black_box((
            entry.kind(),
            entry.created(),
            entry.deleted(),
            entry.returned(),
        ));
        black_box((entry.register(3), entry.set(4), entry.map(7), entry.text(1)));
    }
    say("look at each entry", started, count);

    let started = Instant::now();
    for page in records.chunks(4096) {
        let before = Head {
            seq: page[0].seq - 1,
            chain: prev_of(&records, page[0].seq),
        };
        black_box(read_all(before, page, account, &keyring));
    }
    println!(
        "open and decode on every core, by the clock on the wall: {:.3} s",
        started.elapsed().as_secs_f64()
    );

    let started = Started::now();
    let last = fold.last_act(device).expect("there is one").id;
    black_box(fold.reversal(last));
    say("one undo", started, 1);

    let started = Started::now();
    black_box(fold.digest());
    say("digest", started, count);
}

/// Eight short fields and a text of 400 letters, about what a setback is.
fn act(n: u64, chance: &mut Seeded) -> Act {
    let entry = EntryId::random(chance);
    let uint =
        |number: u8| Value::from_cbor(vec![number % 24]).expect("small numbers are one byte");
    let written = [
        &[0x83, 0x1b, 0, 0, 1, 0x9a][..],
        &(n as u32).to_be_bytes(),
        &[0x18, 60, 0x6d],
        b"Europe/Berlin",
    ]
    .concat();
    let written = Value::from_cbor(written).expect("it is one array");
    let text: String = (0..400)
        .map(|_| char::from(b'a' + chance.bytes::<1>()[0] % 26))
        .collect();
    let op = |field, change| Op::new(entry, 1, field, change);
    let ops = vec![
        op(1, Change::Text(text.into())),
        op(2, Change::Register(uint(5))),
        op(3, Change::Register(written)),
        op(4, Change::SetAdd(uint(1))),
        op(5, Change::SetAdd(uint(2))),
        op(
            7,
            Change::MapPut {
                key: uint(3),
                value: uint(7),
            },
        ),
        op(
            7,
            Change::MapPut {
                key: uint(4),
                value: uint(8),
            },
        ),
        op(8, Change::Register(uint(2))),
        op(15, Change::Register(uint(20))),
    ];
    Act::new(
        ActId::random(chance),
        1,
        Hlc::new(1_795_000_000_000 + n, 0),
        ops,
    )
}

/// A stopwatch that, where the system tells, leaves out the time others had the processor.
struct Started(Option<u64>, Instant);

impl Started {
    fn now() -> Started {
        Started(on_processor(), Instant::now())
    }

    fn elapsed(&self) -> Duration {
        match (self.0, on_processor()) {
            (Some(before), Some(after)) => Duration::from_nanos(after - before),
            _ => self.1.elapsed(),
        }
    }
}

/// Nanoseconds this program was on a processor.
fn on_processor() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/self/schedstat").ok()?;
    text.split(' ').next()?.parse().ok()
}

fn say(what: &str, started: Started, count: u64) {
    let spent = started.elapsed();
    println!(
        "{what}: {:.3} s, {:.2} µs each",
        spent.as_secs_f64(),
        spent.as_secs_f64() * 1e6 / count as f64
    );
}

/// KiB of memory in use, where the system tells.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))
        .unwrap_or("0");
    line.trim()
        .trim_end_matches(" kB")
        .trim()
        .parse()
        .unwrap_or(0)
}
