//! The device-held key of a terminal: 32 random bytes in a file that only this user may read.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use app::{Keeper, KeeperError, Manner};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

/// The file's name in the data folder.
const FILE: &str = "device.key";

/// The file of the key in `data_dir`.
pub(crate) fn file_in(data_dir: &Path) -> PathBuf {
    data_dir.join(FILE)
}

/// Keeps the secret beside the journal's file.
pub(crate) struct FileKeeper {
    path: PathBuf,
}

type Key = Zeroizing<[u8; 32]>;

impl FileKeeper {
    /// The keeper of the journal in `data_dir`.
    pub(crate) fn new(data_dir: &Path) -> FileKeeper {
        FileKeeper {
            path: file_in(data_dir),
        }
    }

    fn read(&self) -> Result<Option<Key>, KeeperError> {
        let mut file = match fs::File::open(&self.path) {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(self.unusable(&error)),
        };
        let mut bytes = Zeroizing::new(Vec::new());
        file.read_to_end(&mut bytes)
            .map_err(|error| self.unusable(&error))?;
        let key: [u8; 32] = bytes.as_slice().try_into().map_err(|_| {
            KeeperError::Unusable(format!(
                "{} is {} bytes long, not 32",
                self.path.display(),
                bytes.len()
            ))
        })?;
        Ok(Some(Zeroizing::new(key)))
    }

    fn make(&self) -> io::Result<()> {
        let mut key: Key = Zeroizing::new([0; 32]);
        getrandom::fill(key.as_mut_slice()).map_err(io::Error::other)?;
        let mut nonce = [0; 8];
        getrandom::fill(&mut nonce).map_err(io::Error::other)?;
        let folder = self.path.parent().unwrap_or(Path::new("."));
        let draft = folder.join(format!("{FILE}.{:016x}", u64::from_ne_bytes(nonce)));
        // Written whole under another name, then linked into place: a crash leaves no half key,
        // and of two programs that begin at once one wins and both read its key.
        let placed = write_new(&draft, &key).and_then(|()| place(&draft, &self.path, &key));
        // The other name has done its work; a leftover would be a copy of the key.
        let cleared = fs::remove_file(&draft);
        placed.and(cleared)?;
        if cfg!(unix) {
            // The name must outlive a power cut too. Filesystems that cannot sync a folder have
            // no need of it.
            let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
        }
        Ok(())
    }

    fn unusable(&self, error: &io::Error) -> KeeperError {
        KeeperError::Unusable(format!("{}: {error}", self.path.display()))
    }

    fn refused(&self, error: &io::Error) -> KeeperError {
        KeeperError::Refused(format!("{}: {error}", self.path.display()))
    }
}

fn write_new(path: &Path, key: &Key) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(key.as_slice())?;
    file.sync_all()
}

/// Gives the draft its real name, unless somebody was faster. Where a disk knows no second names
/// (FAT), the key is written there straight away.
fn place(draft: &Path, path: &Path, key: &Key) -> io::Result<()> {
    let placed = match fs::hard_link(draft, path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists && !path.exists() => {
            write_new(path, key)
        }
        other => other,
    };
    match placed {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        other => other,
    }
}

impl Keeper for FileKeeper {
    async fn create(&self) -> Result<Manner, KeeperError> {
        if self.read()?.is_none() {
            self.make().map_err(|error| self.refused(&error))?;
        }
        Ok(Manner::File)
    }

    async fn kek(&self, salt: &[u8; 16]) -> Result<Option<[u8; 32]>, KeeperError> {
        let Some(key) = self.read()? else {
            return Ok(None);
        };
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key.as_slice())
            .expect("HMAC takes a key of any length");
        mac.update(b"bearing/v1/device-wrap");
        mac.update(salt);
        Ok(Some(mac.finalize().into_bytes().into()))
    }

    async fn manner(&self) -> Result<Option<Manner>, KeeperError> {
        Ok(self.read()?.map(|_| Manner::File))
    }

    async fn forget(&self) -> Result<(), KeeperError> {
        let file = OpenOptions::new().write(true).open(&self.path);
        let wiped = file.and_then(|mut file| {
            file.write_all(&[0; 32])?;
            file.sync_all()
        });
        match wiped.and_then(|()| fs::remove_file(&self.path)) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            Err(error) => Err(self.refused(&error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block<T>(future: impl Future<Output = T>) -> T {
        pollster::block_on(future)
    }

    #[test]
    fn a_key_is_made_once_and_is_this_users_alone() {
        let folder = tempfile::TempDir::new().unwrap();
        let keeper = FileKeeper::new(folder.path());
        assert_eq!(block(keeper.kek(&[1; 16])).unwrap(), None);
        block(keeper.create()).unwrap();
        let first = block(keeper.kek(&[1; 16])).unwrap();
        block(FileKeeper::new(folder.path()).create()).unwrap();
        assert_eq!(block(keeper.kek(&[1; 16])).unwrap(), first);
        assert_ne!(block(keeper.kek(&[2; 16])).unwrap(), first);
        // No other copy of it lies there.
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(file_in(folder.path()))
                .unwrap()
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        block(keeper.forget()).unwrap();
        assert_eq!(block(keeper.manner()).unwrap(), None);
        block(keeper.forget()).unwrap();
    }

    #[test]
    fn of_many_that_begin_at_once_all_have_one_key() {
        let folder = tempfile::TempDir::new().unwrap();
        let keys: Vec<_> = std::thread::scope(|scope| {
            let makers: Vec<_> = (0..8)
                .map(|_| {
                    scope.spawn(|| {
                        let keeper = FileKeeper::new(folder.path());
                        block(keeper.create()).unwrap();
                        block(keeper.kek(&[0; 16])).unwrap()
                    })
                })
                .collect();
            makers
                .into_iter()
                .map(|maker| maker.join().unwrap())
                .collect()
        });
        assert!(keys.iter().all(|key| key.is_some() && *key == keys[0]));
    }

    #[test]
    fn a_damaged_key_is_left_as_it_is() {
        let folder = tempfile::TempDir::new().unwrap();
        fs::write(file_in(folder.path()), "short").unwrap();
        let keeper = FileKeeper::new(folder.path());
        assert!(matches!(
            block(keeper.create()),
            Err(KeeperError::Unusable(_))
        ));
        assert_eq!(fs::read(file_in(folder.path())).unwrap(), b"short");
    }

    #[test]
    fn the_key_encryption_key_is_hmac_sha_256() {
        let folder = tempfile::TempDir::new().unwrap();
        fs::write(file_in(folder.path()), [7; 32]).unwrap();
        let kek = block(FileKeeper::new(folder.path()).kek(&[9; 16]))
            .unwrap()
            .unwrap();
        let hex: String = kek.iter().map(|byte| format!("{byte:02x}")).collect();
        // Python: hmac.new(b"\x07"*32, b"bearing/v1/device-wrap" + b"\x09"*16, "sha256")
        assert_eq!(
            hex,
            "5f6996c942dca8073fcaff6c4315a0ce13d9e0367a6484081d30f24bda03e577"
        );
    }
}
