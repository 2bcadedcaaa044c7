#!/usr/bin/env python3
"""Opens a Bearing journal and prints what it says, as JSON.

    read_journal.py JOURNAL --words "twelve words …"
    read_journal.py JOURNAL --device-key HEX
    read_journal.py JOURNAL --root-key HEX

JOURNAL is the SQLite file of a terminal, or a folder of golden files. Nothing is written to it.

Written from docs/format.md alone, in plain Python without packages, so that a journal can be read
where Bearing can not be had any more. It is slow: about a hundred records a second. A passphrase
is not asked for, because Python has no Argon2; the twelve words open the same journal.
"""

import argparse
import hashlib
import hmac
import json
import pathlib
import sqlite3
import struct
import sys
import unicodedata

MASK = 0xFFFFFFFF


class Unreadable(Exception):
    """A thing that can not be read, and why."""


# --- Primitives -----------------------------------------------------------------------------------


def hkdf(salt, key, info):
    """HKDF-SHA256, 32 bytes: one round of expanding is enough."""
    extracted = hmac.digest(salt, key, "sha256")
    return hmac.digest(extracted, info + b"\x01", "sha256")


def quarter(s, a, b, c, d):
    s[a] = (s[a] + s[b]) & MASK
    s[d] ^= s[a]
    s[d] = (s[d] << 16 | s[d] >> 16) & MASK
    s[c] = (s[c] + s[d]) & MASK
    s[b] ^= s[c]
    s[b] = (s[b] << 12 | s[b] >> 20) & MASK
    s[a] = (s[a] + s[b]) & MASK
    s[d] ^= s[a]
    s[d] = (s[d] << 8 | s[d] >> 24) & MASK
    s[c] = (s[c] + s[d]) & MASK
    s[b] ^= s[c]
    s[b] = (s[b] << 7 | s[b] >> 25) & MASK


def rounds(state):
    s = list(state)
    for _ in range(10):
        for column in range(4):
            quarter(s, column, 4 + column, 8 + column, 12 + column)
        for diagonal in range(4):
            quarter(s, diagonal, 4 + (diagonal + 1) % 4, 8 + (diagonal + 2) % 4, 12 + (diagonal + 3) % 4)
    return s


CONSTANTS = struct.unpack("<4I", b"expand 32-byte k")


def chacha_block(key, counter, nonce):
    state = CONSTANTS + struct.unpack("<8I", key) + (counter,) + struct.unpack("<3I", nonce)
    return struct.pack("<16I", *((a + b) & MASK for a, b in zip(rounds(state), state)))


def hchacha(key, nonce):
    s = rounds(CONSTANTS + struct.unpack("<8I", key) + struct.unpack("<4I", nonce))
    return struct.pack("<8I", *s[:4], *s[12:])


def poly1305(key, message):
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    for at in range(0, len(message), 16):
        total = (total + int.from_bytes(message[at : at + 16] + b"\x01", "little")) * r % ((1 << 130) - 5)
    return ((total + int.from_bytes(key[16:], "little")) % (1 << 128)).to_bytes(16, "little")


def unseal(key, nonce, associated, sealed):
    """XChaCha20-Poly1305. None where it does not open."""
    if len(sealed) < 16:
        return None
    body, tag = sealed[:-16], sealed[-16:]
    key, nonce = hchacha(key, nonce[:16]), bytes(4) + nonce[16:]
    filled = lambda data: data + bytes(-len(data) % 16)
    lengths = struct.pack("<QQ", len(associated), len(body))
    expected = poly1305(chacha_block(key, 0, nonce)[:32], filled(associated) + filled(body) + lengths)
    if not hmac.compare_digest(tag, expected):
        return None
    stream = b"".join(chacha_block(key, 1 + n, nonce) for n in range((len(body) + 63) // 64))
    return bytes(a ^ b for a, b in zip(body, stream))


BLAKE3_START = (
    0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19,
)
BLAKE3_ORDER = (2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8)
CHUNK_START, CHUNK_END, PARENT, ROOT = 1, 2, 4, 8


def blake3_mix(s, a, b, c, d, x, y):
    s[a] = (s[a] + s[b] + x) & MASK
    s[d] ^= s[a]
    s[d] = (s[d] >> 16 | s[d] << 16) & MASK
    s[c] = (s[c] + s[d]) & MASK
    s[b] ^= s[c]
    s[b] = (s[b] >> 12 | s[b] << 20) & MASK
    s[a] = (s[a] + s[b] + y) & MASK
    s[d] ^= s[a]
    s[d] = (s[d] >> 8 | s[d] << 24) & MASK
    s[c] = (s[c] + s[d]) & MASK
    s[b] ^= s[c]
    s[b] = (s[b] >> 7 | s[b] << 25) & MASK


def blake3_compress(value, block, counter, length, flags):
    words = list(struct.unpack("<16I", block))
    s = [*value, *BLAKE3_START[:4], counter & MASK, counter >> 32, length, flags]
    for _ in range(7):
        for n in range(4):
            blake3_mix(s, n, 4 + n, 8 + n, 12 + n, words[2 * n], words[2 * n + 1])
        for n in range(4):
            where = (n, 4 + (n + 1) % 4, 8 + (n + 2) % 4, 12 + (n + 3) % 4)
            blake3_mix(s, *where, words[8 + 2 * n], words[9 + 2 * n])
        words = [words[n] for n in BLAKE3_ORDER]
    return tuple(s[n] ^ s[n + 8] for n in range(8))


def blake3_chunk(data, counter, root):
    blocks = [data[at : at + 64] for at in range(0, len(data), 64)] or [b""]
    value = BLAKE3_START
    for n, block in enumerate(blocks):
        last = n == len(blocks) - 1
        flags = (CHUNK_START if n == 0 else 0) | (CHUNK_END | root if last else 0)
        value = blake3_compress(value, block.ljust(64, b"\0"), counter, len(block), flags)
    return value


def blake3_tree(data, counter, root):
    if len(data) <= 1024:
        return blake3_chunk(data, counter, root)
    left = 1024
    while left * 2 < len(data):
        left *= 2
    both = blake3_tree(data[:left], counter, 0) + blake3_tree(data[left:], counter + left // 1024, 0)
    return blake3_compress(BLAKE3_START, struct.pack("<16I", *both), 0, 64, PARENT | root)


def blake3(data):
    return struct.pack("<8I", *blake3_tree(data, 0, ROOT))


# --- CBOR in one form only ------------------------------------------------------------------------


class Tagged:
    def __init__(self, tag, value):
        self.tag, self.value = tag, value


class Pairs(list):
    """A map, as its pairs: keys may be of any type."""

    def get(self, key, missing=None):
        return next((value for known, value in self if type(known) is type(key) and known == key), missing)


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, length):
        taken = self.data[self.at : self.at + length]
        if len(taken) < length:
            raise Unreadable("it ends too early")
        self.at += length
        return taken

    def head(self):
        first = self.take(1)[0]
        major, info = first >> 5, first & 31
        if info < 24:
            return major, info, info
        if info > 27:
            raise Unreadable("a length is left open")
        number = int.from_bytes(self.take(1 << (info - 24)), "big")
        if major != 7 and number < (24, 1 << 8, 1 << 16, 1 << 32)[info - 24]:
            raise Unreadable("a number is not in its shortest form")
        return major, info, number

    def item(self, deep=32):
        if deep == 0:
            raise Unreadable("values lie too deep within each other")
        major, info, number = self.head()
        if major == 0:
            return number
        if major == 1:
            return -1 - number
        if major == 2:
            return self.take(number)
        if major == 3:
            try:
                return self.take(number).decode("utf-8")
            except UnicodeDecodeError:
                raise Unreadable("a text is not UTF-8") from None
        if major == 4:
            return [self.item(deep - 1) for _ in range(number)]
        if major == 5:
            return self.pairs(number, deep)
        if major == 6:
            return Tagged(number, self.item(deep - 1))
        return self.simple(info, number)

    def pairs(self, count, deep):
        pairs, before = Pairs(), b""
        for _ in range(count):
            start = self.at
            key = self.item(deep - 1)
            encoded = self.data[start : self.at]
            if encoded <= before:
                raise Unreadable("the keys of a map are out of order")
            before = encoded
            pairs.append((key, self.item(deep - 1)))
        return pairs

    @staticmethod
    def simple(info, number):
        if info in (25, 26, 27):
            form, raw = {25: ("e", 2), 26: ("f", 4), 27: ("d", 8)}[info]
            value = struct.unpack(">" + form, number.to_bytes(raw, "big"))[0]
            if value != value:
                if number != 0x7E00:
                    raise Unreadable("a float is not in its shortest form")
                return value
            for shorter in {"e": "", "f": "e", "d": "ef"}[form]:
                try:
                    if struct.unpack(shorter, struct.pack(shorter, value))[0] == value:
                        raise Unreadable("a float is not in its shortest form")
                except OverflowError:
                    pass
            return value
        if info == 24 and number < 32:
            raise Unreadable("a simple value is not in its shortest form")
        return {20: False, 21: True, 22: None}.get(number, Tagged("simple", number))


def padded_map(plain):
    """One map, and nothing but zeros after it."""
    reader = Reader(plain)
    value = reader.item()
    if any(plain[reader.at :]):
        raise Unreadable("there is something after its end")
    if not isinstance(value, Pairs):
        raise Unreadable("it is no map")
    return value


# --- Keys -----------------------------------------------------------------------------------------


def entropy(words):
    listed = pathlib.Path(__file__).with_name("bip39-english.txt").read_text("utf-8").split()
    words = unicodedata.normalize("NFKD", words).lower().split()
    if len(words) != 12:
        raise Unreadable(f"there must be twelve words, not {len(words)}")
    bits = 0
    for word in words:
        if word not in listed:
            raise Unreadable(f"{word!r} is not one of the words these are taken from")
        bits = bits << 11 | listed.index(word)
    found = (bits >> 4).to_bytes(16, "big")
    if hashlib.sha256(found).digest()[0] >> 4 != bits & 15:
        raise Unreadable("the words do not belong together")
    return found


def open_wrap(wrap, words, device_key):
    """The root key."""
    if wrap[:11] != b"bearingwrap":
        raise Unreadable("the wrap does not begin as one")
    if wrap[11] != 1:
        raise Unreadable("the wrap is of a newer version")
    if len(wrap) != 151 or blake3(wrap[:143])[:8] != wrap[143:]:
        raise Unreadable("the wrap is damaged")
    salt = wrap[23:39]
    method = wrap[13]
    if method == 0 and device_key is not None:
        key = device_key
    elif method == 1 and words is not None:
        key = hkdf(salt, entropy(words), b"bearing/v1/recovery")
    else:
        raise Unreadable("that is not what opens this wrap")
    if not hmac.compare_digest(hkdf(salt, key, b"bearing/v1/commit"), wrap[111:143]):
        raise Unreadable("that does not open this journal")
    root = unseal(hkdf(salt, key, b"bearing/v1/wrap"), wrap[39:63], wrap[:39], wrap[63:111])
    if root is None:
        raise Unreadable("the wrap is damaged")
    return root


def open_keyring(sealed, root, account):
    """The keys that open records, and local blobs, by key id."""
    if sealed[0] != 1 or sealed[1] != 1:
        raise Unreadable("the keyring is of a newer version")
    associated = b"bearing.keyring.v1" + account + sealed[:10]
    plain = unseal(hkdf(b"", root, b"bearing/v1/keyring"), sealed[10:34], associated, sealed[34:])
    if plain is None:
        raise Unreadable("the keyring does not open with this root key")
    keyring = padded_map(plain)
    if keyring.get(0) != int.from_bytes(sealed[2:10], "big"):
        raise Unreadable("the keyring says two generations")
    keys = {}
    for _, epoch in keyring.get(2):
        record = hkdf(b"", epoch, b"bearing/v1/record" + bytes(16))
        keys[hkdf(b"", epoch, b"bearing/v1/kid")[:8]] = (record, hkdf(b"", epoch, b"bearing/v1/local"))
    return keys


def key_of(sealed, keys):
    if len(sealed) < 50 or sealed[0] == 0:
        raise Unreadable("its bytes have changed")
    if sealed[0] != 1 or sealed[1] != 1:
        raise Unreadable("a newer version wrote it")
    if sealed[2:10] not in keys:
        raise Unreadable("its key is not here")
    return keys[sealed[2:10]]


def open_local(sealed, name, keys, account):
    _, key = key_of(sealed, keys)
    associated = b"bearing.local.v1" + account + sealed[:10] + name.encode()
    plain = unseal(key, sealed[10:34], associated, sealed[34:])
    if plain is None or not plain.rstrip(b"\0").endswith(b"\x80"):
        raise Unreadable("its bytes have changed")
    return plain.rstrip(b"\0")[:-1]


# --- Records --------------------------------------------------------------------------------------


def chain_after(before, seq, envelope):
    return blake3(before + seq.to_bytes(8, "big") + blake3(envelope))


def open_record(record, before, keys, account):
    device, seq, _, envelope = record
    key, _ = key_of(envelope, keys)
    associated = b"bearing.rec.v1" + account + bytes(16) + device + seq.to_bytes(8, "big") + before + envelope[:10]
    plain = unseal(key, envelope[10:34], associated, envelope[34:])
    if plain is None:
        raise Unreadable("its bytes have changed, or it was written for another place")
    return padded_map(plain)


class Op:
    """One operation, with what names and orders it."""

    def __init__(self, device, seq, index, stamp, act, pairs, before):
        self.dot = (device, seq, index)
        self.order = (stamp, device, seq, index)
        self.entry, self.kind = pairs.get(0), pairs.get(1)
        if self.entry is None:
            if before is None:
                raise Unreadable("the first operation names no entry")
            self.entry, self.kind = before.entry, before.kind
        elif before is not None and (self.entry, self.kind) == (before.entry, before.kind):
            raise Unreadable("an operation names its entry where it need not")
        self.field, self.change, self.value = pairs.get(2), pairs.get(3), pairs.get(4)
        self.parents = {tuple(parent) for parent in pairs.get(5, [])}
        self.act = act

    def later_in_act(self, other):
        return self.dot[:2] == other.dot[:2] and self.dot[2] > other.dot[2]


def operations(device, seq, act):
    if act.get(0) != 1:
        raise Unreadable("a newer version wrote it")
    ops = []
    for index, pairs in enumerate(act.get(4)):
        ops.append(Op(device, seq, index, act.get(3), act.get(1), pairs, ops[-1] if ops else None))
    return ops


# --- Merge ----------------------------------------------------------------------------------------


def named(ops):
    return set().union(*(op.parents for op in ops)) if ops else set()


def winner(ops):
    taken = named(ops)
    return max((op for op in ops if op.dot not in taken), key=lambda op: op.order, default=None) or max(
        ops, key=lambda op: op.order, default=None
    )


def same(value):
    """Values are the same where they would be written the same."""
    return json.dumps(shown(value))


def field_view(ops):
    """What a field holds; its operations oldest first."""
    view = {}
    held = winner([op for op in ops if op.change == 1])
    if held is not None and held.value is not None:
        view["register"] = shown(held.value)

    removed = [op for op in ops if op.change == 3]
    gone = named(removed)
    values = {}
    for op in ops:
        if op.change == 2 and op.dot not in gone:
            if not any(by.later_in_act(op) and same(by.value) == same(op.value) for by in removed):
                values.setdefault(same(op.value), shown(op.value))
    if values:
        view["set"] = list(values.values())

    keys = {}
    for op in ops:
        if op.change in (4, 5):
            key = op.value[0] if op.change == 4 else op.value
            keys.setdefault(same(key), (key, []))[1].append(op)
    pairs = [(key, winner(writes)) for key, writes in keys.values()]
    pairs = [[shown(key), shown(op.value[1])] for key, op in pairs if op.change == 4]
    if pairs:
        view["map"] = pairs

    texts = [op for op in ops if op.change == 6]
    if texts:
        taken = named(texts)
        force = [op for op in texts if op.dot not in taken and not any(by.later_in_act(op) for by in texts)]
        force = force or texts[-1:]
        view["text"] = [op.value for op in reversed(force)]
        view["earlier"] = [op.value for op in reversed(texts) if op not in force]

    unknown = [op.change for op in ops if op.change > 8]
    if unknown:
        view["unknown changes"] = unknown
    return view


def covers(delete, op):
    device, seq, index = op.dot
    return delete.later_in_act(op) or any(
        parent[0] == device and (seq, index) <= tuple(parent[1:]) for parent in delete.parents
    )


def entry_view(id, ops):
    ops = sorted(ops, key=lambda op: op.order)
    withdrawn = named([op for op in ops if op.change == 8])
    standing = [op for op in ops if op.change == 7 and op.dot not in withdrawn]
    covered = all(any(covers(delete, op) for delete in standing) for op in ops if op.change != 7)
    fields = {}
    for field in sorted({op.field for op in ops} - {0}):
        fields[str(field)] = field_view([op for op in ops if op.field == field])
    return {
        "id": id.hex(),
        "kind": ops[0].kind,
        "created": stamp(ops[0].order[0]),
        "deleted": bool(standing) and covered,
        "came back": bool(standing) and not covered,
        "fields": fields,
    }


# --- The whole ------------------------------------------------------------------------------------


def stamp(number):
    return [number >> 16, number & 0xFFFF]


def shown(value):
    """A CBOR value as JSON."""
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    if isinstance(value, Pairs):
        return {"map": [[shown(key), shown(held)] for key, held in value]}
    if isinstance(value, list):
        return [shown(item) for item in value]
    if isinstance(value, Tagged):
        return {"tag": value.tag, "value": shown(value.value)}
    return value


class Journal:
    """Slots by name, and logs by device."""

    def __init__(self, path):
        self.slots, self.logs = {}, {}
        path = pathlib.Path(path)
        if path.is_dir():
            self.from_folder(path)
        else:
            self.from_sqlite(path)

    def from_folder(self, folder):
        for file in sorted(folder.iterdir()):
            data = file.read_bytes()
            if file.name.startswith("log-"):
                device, at, log = bytes.fromhex(file.name[4:]), 0, []
                while at < len(data):
                    seq, chain, length = struct.unpack_from(">Q32sI", data, at)
                    log.append((device, seq, chain, data[at + 44 : at + 44 + length]))
                    at += 44 + length
                self.logs[device] = log
            else:
                name = file.name.replace("wrap-", "wrap/", 1).replace("draft-", "draft/", 1)
                self.slots[name] = data

    def from_sqlite(self, path):
        with sqlite3.connect(path.absolute().as_uri() + "?mode=ro", uri=True) as database:
            self.slots = dict(database.execute("SELECT name, body FROM slots"))
            for record in database.execute("SELECT device, seq, chain, body FROM records ORDER BY device, seq"):
                self.logs.setdefault(record[0], []).append(record)

    def root(self, words, device_key):
        wrap = self.slots.get("wrap/recovery" if words else "wrap/device")
        if wrap is None:
            raise Unreadable("there is no wrap that this opens")
        return open_wrap(wrap, words, device_key)

    def read(self, root):
        account = self.slots["account"]
        keys = open_keyring(self.slots["keyring"], root, account)
        acts, entries, aside = [], {}, []
        for device, log in self.logs.items():
            before = bytes(32)
            for record in log:
                seq, chain = record[1:3]
                try:
                    act = open_record(record, before, keys, account)
                    ops = operations(device, seq, act)
                except Unreadable as why:
                    aside.append({"device": device.hex(), "seq": seq, "why": str(why)})
                else:
                    if chain_after(before, seq, record[3]) != chain:
                        aside.append({"device": device.hex(), "seq": seq, "why": "it opens, but the chain is broken"})
                    acts.append(self.act(device, seq, act))
                    for op in ops:
                        entries.setdefault(op.entry, []).append(op)
                before = chain
        drafts = {
            name: open_local(body, name, keys, account).decode("utf-8", "replace")
            for name, body in self.slots.items()
            if name.startswith("draft/")
        }
        acts.sort(key=lambda act: (act["stamp"], act["device"], act["seq"]))
        return {
            "account": account.hex(),
            "records": {device.hex(): len(log) for device, log in self.logs.items()},
            "aside": aside,
            "acts": acts,
            "entries": [entry_view(id, entries[id]) for id in sorted(entries)],
            "drafts": drafts,
        }

    @staticmethod
    def act(device, seq, act):
        told = {"device": device.hex(), "seq": seq, "id": act.get(1).hex(), "name": act.get(2)}
        told["stamp"] = stamp(act.get(3))
        for key, name in ((5, "undoes"), (6, "group")):
            if act.get(key) is not None:
                told[name] = act.get(key).hex()
        return told


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("journal")
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--words")
    how.add_argument("--device-key", type=bytes.fromhex)
    how.add_argument("--root-key", type=bytes.fromhex)
    asked = parser.parse_args()
    try:
        journal = Journal(asked.journal)
        root = asked.root_key or journal.root(asked.words, asked.device_key)
        told = journal.read(root)
    except Unreadable as why:
        sys.exit(f"read_journal: {why}")
    json.dump(told, sys.stdout, ensure_ascii=False, indent=2)
    print()


if __name__ == "__main__":
    main()
