//! Makes the golden files of format version 1: `cargo run -p bearing-vault --example golden FOLDER`.
//! They were made once and are kept in git; this stays as the record of how. The folder must not
//! exist yet: golden files are only ever added.

use std::fs;
use std::path::{Path, PathBuf};

use bearing_vault::{
    Act, ActId, Argon2Cost, Chance, Change, DeviceId, EntryId, Fold, GroupId, Head, Hlc, Keyring,
    Op, Phrase, Position, Record, RootKey, Value, Wrap, WrapKind, seal, seal_local,
};
use minicbor::Encoder;

type Failure = Box<dyn std::error::Error>;

const NOW: u64 = 1_795_478_400_000;
const WORDS: &str = "ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic";
const PASSPHRASE: &str = "a passphrase that was kept, ü";
const DEVICE_KEY: [u8; 32] = [0x5a; 32];
const DRAFT: &str = "half a sentence, and";

/// Repeatable, so that the journal could be made again byte for byte.
struct Counted(u64);

impl Chance for Counted {
    fn fill(&mut self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(32) {
            self.0 += 1;
            let hash = blake3::hash(&self.0.to_be_bytes());
            chunk.copy_from_slice(&hash.as_bytes()[..chunk.len()]);
        }
    }
}

fn main() -> Result<(), Failure> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("say into which folder")?);
    fs::create_dir(&folder)?;
    let mut chance = Counted(0);
    let root = RootKey::random(&mut chance);
    let account = root.account_id();
    let first = Keyring::first(&mut chance);
    let keyring = first.with_new_epoch(&mut chance);

    let write = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes);
    write("account", account.bytes())?;
    write(
        "keyring",
        keyring.seal(&root, account, &mut chance).as_bytes(),
    )?;
    let words = Phrase::parse(WORDS)?;
    let salt = chance.bytes();
    write(
        "wrap-device",
        Wrap::with_key(&root, &DEVICE_KEY, WrapKind::Device, salt, &mut chance).as_bytes(),
    )?;
    let wrap = Wrap::with_passphrase(&root, PASSPHRASE, Argon2Cost::BROWSER_LOW, &mut chance)?;
    write("wrap-passphrase", wrap.as_bytes())?;
    write(
        "wrap-recovery",
        Wrap::with_phrase(&root, &words, &mut chance).as_bytes(),
    )?;
    let draft = seal_local(
        &keyring,
        account,
        "draft/half-a-sentence",
        DRAFT.as_bytes(),
        &mut chance,
    );
    write("draft-half-a-sentence", &draft)?;
    write("secrets.json", secrets(&root).as_bytes())?;

    let mut story = Story {
        chance,
        account,
        sealing: first,
        keyring,
        logs: Vec::new(),
    };
    story.tell()?;
    for log in &story.logs {
        write_log(&folder, log)?;
    }
    Ok(())
}

fn secrets(root: &RootKey) -> String {
    let hex = |bytes: &[u8]| {
        bytes
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    };
    format!(
        "{{\n  \"root key\": \"{}\",\n  \"device key\": \"{}\",\n  \"words\": \"{WORDS}\",\n  \"passphrase\": \"{PASSPHRASE}\",\n  \"draft\": \"{DRAFT}\"\n}}\n",
        hex(root.expose()),
        hex(&DEVICE_KEY)
    )
}

fn write_log(folder: &Path, log: &Log) -> std::io::Result<()> {
    let mut bytes = Vec::new();
    for record in &log.records {
        let body = record.sealed.as_bytes();
        bytes.extend_from_slice(&record.seq.to_be_bytes());
        bytes.extend_from_slice(record.chain.bytes());
        bytes.extend_from_slice(&(body.len() as u32).to_be_bytes());
        bytes.extend_from_slice(body);
    }
    fs::write(folder.join(format!("log-{}", log.device)), bytes)
}

/// One device: what it wrote and what it knows.
struct Log {
    device: DeviceId,
    head: Head,
    records: Vec<Record>,
    fold: Fold,
    now: u64,
}

struct Story {
    chance: Counted,
    account: bearing_vault::AccountId,
    /// What new records are sealed with: the first epoch, later the second.
    sealing: Keyring,
    keyring: Keyring,
    logs: Vec<Log>,
}

const PHONE: usize = 0;
const DESK: usize = 1;

impl Story {
    /// What happened: two devices, each kind of change, knowing of each other and not.
    fn tell(&mut self) -> Result<(), Failure> {
        for now in [NOW, NOW + 500] {
            let device = DeviceId::random(&mut self.chance);
            self.logs.push(Log {
                device,
                head: Head::EMPTY,
                records: Vec::new(),
                fold: Fold::new(),
                now,
            });
        }
        let [setback, moment, gone, back, told_twice] =
            [1, 3, 3, 3, 1].map(|kind| (EntryId::random(&mut self.chance), kind));
        let preference = (EntryId::from([0; 16]), 7);
        let at = |(of, kind): (EntryId, u32), field, change| Op::new(of, kind, field, change);

        self.acts(PHONE, 1, vec![
            at(setback, 1, text("I did not get the job.\n\nThey chose someone from inside.\n\nIt was the third round.")),
            at(setback, 2, register(cbor(|out| drop(out.array(2).and_then(|out| out.u8(0)).and_then(|out| out.i32(20_780)))))),
            at(setback, 3, register(written(NOW))),
            at(setback, 4, Change::SetAdd(uint(1))),
            at(setback, 4, Change::SetAdd(string("the plan I had for the year"))),
            at(setback, 5, Change::SetAdd(uint(0))),
            at(setback, 7, Change::MapPut { key: uint(0), value: uint(7) }),
            at(setback, 7, Change::MapPut { key: string("flat"), value: Value::null() }),
            at(setback, 8, register(uint(2))),
            at(moment, 1, text("Drew the map by hand – 日本, ß, 🌿")),
            at(moment, 2, Change::SetAdd(uint(1))),
        ], None)?;
        self.hear(DESK, PHONE);

        // Different lines at the same time: they go together. The same line: both stay.
        self.acts(PHONE, 2, vec![at(setback, 1, text("I did not get the job.\n\nThey chose someone from inside.\n\nIt was the third round, in March."))], None)?;
        self.acts(DESK, 2, vec![at(setback, 1, text("I did not get the job I wanted.\n\nThey chose someone from inside.\n\nIt was the third round."))], None)?;
        self.acts(PHONE, 1, vec![at(told_twice, 1, text("as it was"))], None)?;
        self.hear(DESK, PHONE);
        self.acts(
            PHONE,
            2,
            vec![at(told_twice, 1, text("as the phone tells it"))],
            None,
        )?;
        self.acts(
            DESK,
            2,
            vec![at(told_twice, 1, text("as the desk tells it"))],
            None,
        )?;

        // Taken out, emptied, put elsewhere.
        self.acts(
            PHONE,
            2,
            vec![
                at(setback, 4, Change::SetRemove(uint(1))),
                at(
                    setback,
                    7,
                    Change::MapRemove {
                        key: string("flat"),
                    },
                ),
                at(
                    setback,
                    7,
                    Change::MapPut {
                        key: uint(0),
                        value: uint(4),
                    },
                ),
                at(setback, 8, register(Value::null())),
            ],
            None,
        )?;
        // The desk had not heard of that: its addition stays.
        self.acts(
            DESK,
            2,
            vec![
                at(setback, 4, Change::SetAdd(uint(1))),
                at(setback, 13, text("You always do this")),
            ],
            None,
        )?;

        // Deleted; deleted but written to at the same time; deleted and restored.
        self.acts(
            PHONE,
            1,
            vec![
                at(gone, 1, text("gone")),
                at(back, 1, text("gone, and back")),
            ],
            None,
        )?;
        self.hear(DESK, PHONE);
        self.acts(
            PHONE,
            9,
            vec![
                at(gone, 0, Change::Delete),
                at(back, 0, Change::Delete),
                at(moment, 0, Change::Delete),
            ],
            None,
        )?;
        self.acts(
            DESK,
            2,
            vec![at(moment, 5, text("when the kettle boils"))],
            None,
        )?;
        self.hear(DESK, PHONE);
        self.hear(PHONE, DESK);
        self.acts(DESK, 10, vec![at(back, 0, Change::Restore)], None)?;

        // A new epoch; an act taken back; an act of a group; a clock ten years ahead.
        self.sealing = self.keyring.clone();
        let changed = self.acts(
            PHONE,
            2,
            vec![at(setback, 15, register(cbor(|out| drop(out.bool(true)))))],
            None,
        )?;
        self.undo(PHONE, changed)?;
        self.logs[DESK].now += 10 * 366 * 24 * 60 * 60 * 1000;
        self.acts(DESK, 11, vec![at(preference, 1, register(uint(1)))], None)?;
        self.hear(PHONE, DESK);
        self.acts(
            PHONE,
            11,
            vec![at(preference, 1, register(uint(2)))],
            Some(GroupId::from([0x66; 16])),
        )?;
        self.newer(DESK, setback.0)?;
        Ok(())
    }

    fn acts(
        &mut self,
        who: usize,
        name: u32,
        ops: Vec<Op>,
        group: Option<GroupId>,
    ) -> Result<ActId, Failure> {
        let ops = self.logs[who].fold.complete(ops);
        self.write(who, name, ops, None, group)
    }

    fn undo(&mut self, who: usize, act: ActId) -> Result<(), Failure> {
        let reversal = self.logs[who]
            .fold
            .reversal(act)
            .ok_or("it was just made")?;
        self.write(who, 12, reversal.ops, Some(act), None).map(drop)
    }

    fn write(
        &mut self,
        who: usize,
        name: u32,
        ops: Vec<Op>,
        undoes: Option<ActId>,
        group: Option<GroupId>,
    ) -> Result<ActId, Failure> {
        let id = ActId::random(&mut self.chance);
        let log = &mut self.logs[who];
        log.now += 60_000;
        let seq = log.head.seq + 1;
        let act = Act {
            undoes,
            group,
            ..Act::new(id, name, Hlc::new(log.now, seq as u16), ops)
        };
        self.append(who, &act)?;
        Ok(id)
    }

    fn append(&mut self, who: usize, act: &Act) -> Result<(), Failure> {
        let log = &mut self.logs[who];
        let at = Position {
            account: self.account,
            device: log.device,
            seq: log.head.seq + 1,
            prev: log.head.chain,
        };
        let record = Record::new(
            log.device,
            log.head,
            seal(&self.sealing, &at, &act.encode(), &mut self.chance),
        );
        log.head = record.head();
        log.fold.apply(log.device, record.seq, act);
        log.records.push(record);
        Ok(())
    }

    /// `who` hears of everything the other wrote.
    fn hear(&mut self, who: usize, of: usize) {
        let other = self.logs[of].fold.clone();
        self.logs[who].fold.merge(&other);
    }

    /// What a newer version might write.
    fn newer(&mut self, who: usize, of: EntryId) -> Result<(), Failure> {
        let mut out = Encoder::new(Vec::new());
        out.map(6)?
            .u8(0)?
            .u8(1)?
            .u8(1)?
            .bytes(&[0x77; 16])?
            .u8(2)?
            .u32(4_000)?;
        out.u8(3)?.u64(Hlc::new(NOW + 9_000_000, 0).to_bits())?;
        out.u8(4)?.array(2)?;
        out.map(5)?
            .u8(0)?
            .bytes(of.bytes())?
            .u8(1)?
            .u8(1)?
            .u8(2)?
            .u16(900)?
            .u8(3)?
            .u8(40)?;
        out.u8(4)?
            .map(2)?
            .u8(1)?
            .f32(1.1)?
            .str("more")?
            .array(2)?
            .i8(-7)?
            .f64(0.1)?;
        out.map(4)?
            .u8(2)?
            .u16(901)?
            .u8(3)?
            .u8(1)?
            .u8(4)?
            .tag(minicbor::data::Tag::new(1))?
            .u8(9)?
            .u8(6)?
            .bytes(b"new")?;
        out.u8(7)?.str("something of the act's own")?;
        self.append(who, &Act::decode(&out.into_writer())?)
    }
}

fn text(words: &str) -> Change {
    Change::Text(words.into())
}

fn register(value: Value) -> Change {
    Change::Register(value)
}

fn cbor(write: impl FnOnce(&mut Encoder<Vec<u8>>)) -> Value {
    let mut out = Encoder::new(Vec::new());
    write(&mut out);
    Value::from_cbor(out.into_writer()).expect("one item, in its one form")
}

fn uint(number: u32) -> Value {
    cbor(|out| drop(out.u32(number)))
}

fn string(words: &str) -> Value {
    cbor(|out| drop(out.str(words)))
}

fn written(ms: u64) -> Value {
    cbor(|out| {
        drop(
            out.array(3)
                .and_then(|out| out.u64(ms))
                .and_then(|out| out.i16(60))
                .and_then(|out| out.str("Europe/Berlin")),
        )
    })
}
