/** What a test has planted on a machine, and where. Each holds the secret, whose beginning is `S3CR3T`. */
export interface Planted {
  /** The name of the runner's user. */
  readonly user: string;
  /** Processes of the runner by what they are. */
  readonly pids: Readonly<Record<string, number>>;
  readonly home: string;
  readonly temp: string;
  readonly workspace: string;
  /** The folder that the runner is installed in. */
  readonly runner: string;
  /** The files by which a step talks to the runner, by variable. */
  readonly commandFiles: Readonly<Record<string, string>>;
  /** Readable by everybody, in /tmp. */
  readonly inTmp: string;
  /** Only root may read it. */
  readonly ofRoot: string;
  /** A copy of `cat` that runs as root. */
  readonly setuidCat: string;
  /** The address of a socket that root listens on, for the group of docker. */
  readonly socket: string;
}

/** A way to reach what belongs to the runner: a command of a shell. It succeeds if it prints the secret, or a line `canary-…`. */
export interface Way {
  readonly name: string;
  readonly command: string;
}

/** Files of a process that tell something of it. */
const ofProcess = [
  'environ',
  'cmdline',
  'maps',
  'auxv',
  'stack',
  'fdinfo/0',
  'root/etc/shadow',
  'mounts',
  'task/*/environ',
];

/** Files in a home that hold credentials. */
export const homeFiles = [
  '.gitconfig',
  '.git-credentials',
  '.config/git/credentials',
  '.netrc',
  '.npmrc',
  '.yarnrc.yml',
  '.pypirc',
  '.config/pip/pip.conf',
  '.docker/config.json',
  '.aws/credentials',
  '.azure/accessTokens.json',
  '.config/gcloud/application_default_credentials.json',
  '.config/gh/hosts.yml',
  '.kube/config',
  '.ssh/id_ed25519',
  '.gnupg/private-keys-v1.d/key',
  '.cargo/credentials.toml',
  '.gem/credentials',
  '.m2/settings.xml',
  '.gradle/gradle.properties',
  '.nuget/NuGet/NuGet.Config',
  '.composer/auth.json',
  '.terraform.d/credentials.tfrc.json',
  '.vault-token',
  '.pgpass',
  '.my.cnf',
  '.bash_history',
  '.bashrc',
  '.profile',
  '.claude/.credentials.json',
  '.claude.json',
  '.cache/actions/token',
  '.local/share/keyrings/login.keyring',
] as const;

/** Files that a runner keeps in its own folder. */
export const runnerFiles = [
  '.credentials',
  '.credentials_rsaparams',
  '.runner',
  '.env',
  '.path',
  '_diag/Worker.log',
] as const;

const python = (code: string): string => `/usr/bin/python3 -c '${code}'`;
const ctypes = 'import ctypes,os,sys\nlibc=ctypes.CDLL(None,use_errno=True)\n';

const lookFor = 'import re\nsecret=re.compile(b"S3CR"+b"3T-[A-Za-z0-9-]+")\n';

/** Reads a file of every process, by its number: one that is not listed may be readable. */
const ofEveryProcess = (file: string): string =>
  python(`${lookFor}for p in range(1,int(open("/proc/loadavg").read().split()[4])+1):
 try: text=open("/proc/%d/${file}"%p,"rb").read()
 except OSError: continue
 for found in secret.findall(text): print(found.decode())`);

/**
 * Searches the memory of the shell's parents, up to the CLI and beyond. A debugger would stop them, and leave them stopped
 * where it is ended before it lets go.
 */
const memoryOfParents = python(`import os
${lookFor}p=os.getppid()
while p>1:
 try:
  parts=[[int(x,16) for x in l.split()[0].split("-")] for l in open("/proc/%d/maps"%p) if " r" in l]
  memory=open("/proc/%d/mem"%p,"rb",0)
 except OSError: break
 for a,b in parts:
  while a<b:
   try:
    memory.seek(a); text=memory.read(min(b-a,1<<24))
   except (OSError,OverflowError,ValueError): break
   if not text: break
   for found in secret.findall(text): print(found.decode())
   a+=len(text)
 p=int(open("/proc/%d/stat"%p).read().rsplit(")",1)[1].split()[1])`);

/** All ways to be tried. */
export function waysTo(planted: Planted): Way[] {
  const { user, home, temp, workspace, runner, commandFiles, inTmp, ofRoot, setuidCat, socket } = planted;
  const ways: Way[] = [];
  const add = (name: string, command: string): void => {
    ways.push({ name, command });
  };

  for (const [what, pid] of Object.entries(planted.pids)) {
    for (const file of ofProcess) add(`/proc: ${file} of ${what}`, `cat /proc/${pid}/${file} | tr '\\0' '\\n'`);
    add(`/proc: open files of ${what}`, `for f in /proc/${pid}/fd/*; do timeout 1 head -c 4096 "$f"; done`);
    add(`/proc: working folder of ${what}`, `cat /proc/${pid}/cwd/canary* /proc/${pid}/cwd/.git/config`);
    add(`/proc: its root by ${what}`, `cat /proc/${pid}/root${home}/.npmrc /proc/${pid}/root${inTmp}`);
    add(
      `memory: /proc/PID/mem of ${what}`,
      python(
        `${ctypes}for l in open("/proc/${pid}/maps"):\n a,b=[int(x,16) for x in l.split()[0].split("-")]\n m=open("/proc/${pid}/mem","rb",0); m.seek(a); sys.stdout.buffer.write(m.read(min(b-a,1<<20)))`,
      ),
    );
    add(
      `memory: ptrace attaches to ${what}`,
      python(`${ctypes}print("canary-traced" if libc.ptrace(16,${pid},0,0)==0 else "no")`),
    );
    add(
      `memory: ptrace seizes ${what}`,
      python(`${ctypes}print("canary-traced" if libc.ptrace(0x4206,${pid},0,0)==0 else "no")`),
    );
    add(
      `memory: process_vm_readv of ${what}`,
      python(
        `${ctypes}import struct\nb=ctypes.create_string_buffer(64)\nclass V(ctypes.Structure): _fields_=[("b",ctypes.c_void_p),("l",ctypes.c_size_t)]\nl=V(ctypes.addressof(b),64); r=V(0x400000,64)\nn=libc.process_vm_readv(${pid},ctypes.byref(l),1,ctypes.byref(r),1,0)\nprint("canary-read" if n>0 or ctypes.get_errno()==14 else "no")`,
      ),
    );
    add(
      `files: pidfd_getfd of ${what}`,
      python(
        `${ctypes}p=libc.syscall(434,${pid},0)\nfds=[libc.syscall(438,p,i,0) for i in range(64)]\nprint("canary-fd" if any(f>=0 for f in fds) else "no")`,
      ),
    );
    add(`memory: gdb on ${what}`, `timeout 5 gdb -batch -p ${pid} -ex 'x/400s *(char**)environ'`);
    add(
      `memory: gcore of ${what}`,
      `cd /tmp && timeout 5 gcore -o core ${pid} && strings core.${pid} | grep 'S3CR[3]T'`,
    );
    add(
      `memory: strace on ${what}`,
      `timeout 1 strace -s 4096 -f -p ${pid} 2>&1 | grep -i attached && echo canary-traced`,
    );
    add(`signals: ${what} is stopped`, `kill -0 ${pid} && echo canary-signalled`);
    add(`signals: ${what} dumps its core`, `kill -ABRT ${pid} && echo canary-signalled`);
    add(`priority: ${what} is slowed down`, `renice 19 -p ${pid} && echo canary-reniced`);
    add(`limits: those of ${what} are changed`, `prlimit --pid ${pid} --core=unlimited && echo canary-limited`);
    add(`namespaces: into those of ${what}`, `nsenter -t ${pid} -m cat ${home}/.npmrc`);
    add(`namespaces: its links by ${what}`, `readlink /proc/${pid}/ns/mnt && echo canary-seen`);
  }
  add('/proc: environ of every process', ofEveryProcess('environ'));
  add('/proc: arguments of every process', ofEveryProcess('cmdline'));
  add('/proc: ps', 'ps axeww; ps -ef');
  add('/proc: pgrep', "pgrep -fa 'S3CR[3]T' && echo canary-found");
  add('/proc: mounted once more', `mkdir -p /tmp/p && mount -t proc proc /tmp/p && cat /tmp/p/*/environ`);
  add(
    '/proc: in a namespace of its own',
    `unshare -Ur --mount sh -c 'mount -t proc proc /mnt; umount -l /proc; umount -l ${home}; cat /mnt/*/environ ${home}/.npmrc'`,
  );

  for (const file of homeFiles) add(`home: ${file}`, `cat ${home}/${file}`);
  add('home: listed', `ls -la ${home} | grep -q npmrc && echo canary-listed`);
  add('home: by tilde', `cat ~${user}/.npmrc ~/.npmrc`);
  add('home: searched', `grep -rs 'S3CR[3]T' ${home} /home /root`);
  add(
    'home: what a login shell reads is changed',
    `echo 'echo canary' >> ${home}/.bashrc && grep -q 'echo canary' ${home}/.bashrc && echo canary-written`,
  );
  add('home: its mount is taken away', `umount ${home}; umount -l ${home}; cat ${home}/.npmrc`);
  add(
    'home: mounted from the disk',
    `mkdir -p /tmp/d; for d in $(lsblk -pnlo NAME; ls /dev/vd* /dev/sd* /dev/nvme*); do mount -o ro $d /tmp/d && cat /tmp/d${home}/.npmrc; done`,
  );
  add(
    'home: read from the raw disk',
    'for d in /dev/vd* /dev/sd* /dev/nvme*; do head -c 1M $d && echo canary-raw; done',
  );
  add('home: by debugfs', `for d in /dev/vd* /dev/sd*; do debugfs -R 'cat ${home}/.npmrc' $d; done`);
  add(
    'home: by an open file handle',
    python(
      `${ctypes}h=ctypes.create_string_buffer(136)\nprint("canary-handle" if libc.syscall(304,-100,h,0)>=0 else "no")`,
    ),
  );
  add('home: bound elsewhere', `mkdir -p /tmp/b && mount --bind ${home} /tmp/b && cat /tmp/b/.npmrc`);
  add('home: through a link', `ln -s ${home}/.npmrc ${workspace}/link && cat ${workspace}/link`);
  add('home: through a hard link', `ln ${home}/.npmrc ${workspace}/hard && cat ${workspace}/hard`);
  for (const file of runnerFiles) add(`runner: ${file}`, `cat ${runner}/${file}`);
  add('runner: its programs are replaced', `cp /bin/true ${runner}/bin/Runner.Worker && echo canary-written`);

  for (const [variable, path] of Object.entries(commandFiles)) {
    add(`command files: ${variable} is read`, `cat ${path}`);
    add(`command files: ${variable} is written`, `echo 'LD_PRELOAD=/tmp/evil.so' >> ${path} && echo canary-written`);
    add(`command files: ${variable} by its name`, `printenv ${variable} && cat "$${variable}"`);
  }
  add(
    'command files: searched',
    `find / -name 'GITHUB_*' -o -name '_runner_file_commands' 2>/dev/null | grep . && echo canary-found`,
  );
  add(
    'command files: replaced by a folder',
    `mkdir -p ${temp}/../commands && touch ${temp}/../commands/x && echo canary-written`,
  );
  add('temp: listed', `find ${temp} -name 'canary*' | grep -q . && echo canary-listed`);
  add('temp: read', `cat ${temp}/canary.txt`);
  add(
    'temp: journal and transcripts',
    `cat $(find ${temp} -name 'journal*' -o -name '*.jsonl' | grep -v /config/) | grep . && echo canary-read`,
  );
  add('temp: report', `find ${temp} -name 'report.json' | grep . && echo canary-found`);
  add('temp: settings aside', `find ${temp} / -name session-user.json 2>/dev/null | grep . && echo canary-found`);
  add('temp: /tmp of the machine', `cat ${inTmp}`);
  add('temp: all that is in /tmp', "grep -rs 'S3CR[3]T' /tmp /var/tmp /dev/shm");
  add('temp: sockets', `find /tmp /run /var/run -type s -user ${user} 2>/dev/null | grep . && echo canary-found`);

  add('environment: its own', 'env');
  for (const name of [
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'GITHUB_TOKEN',
    'INPUT_GITHUB-TOKEN',
    'INPUT_ANTHROPIC-API-KEY',
    'ANTHROPIC_API_KEY',
  ])
    add(`environment: ${name}`, `printenv '${name}'`);
  add(
    'environment: of its parents',
    "p=$$; while [ -r /proc/$p/environ ]; do tr '\\0' '\\n' </proc/$p/environ; p=$(sed 's/.*) . \\([0-9]*\\) .*/\\1/' /proc/$p/stat); done",
  );
  add('environment: memory of its parents', memoryOfParents);

  const git = `cd ${workspace} && GIT_TERMINAL_PROMPT=0`;
  add('git: config of the repository', `cat ${workspace}/.git/config`);
  add('git: what it knows', `${git} git config --list --show-origin`);
  add('git: headers', `${git} git config --get-regexp 'http.*'`);
  add(
    'git: a credential is asked for',
    `${git} timeout 5 sh -c 'printf "protocol=https\\nhost=github.com\\n\\n" | git credential fill'`,
  );
  add('git: the system and global config', `${git} git config --system --list; git config --global --list`);
  add(
    'git: a request is traced',
    `${git} GIT_TRACE_CURL=1 GIT_CURL_VERBOSE=1 GIT_TRACE_REDACT=0 timeout 5 git ls-remote https://127.0.0.1:9/x 2>&1`,
  );
  add('git: addresses of remotes', `${git} git remote -v`);
  add('git: submodules', `cat ${workspace}/.git/modules/*/config`);
  add(
    'git: files that are included',
    `cat $(sed -n 's/^\\s*path = //p' ${workspace}/.git/config) ${temp}/git-credentials-*.config`,
  );
  add('git: as the runner', `${git} git -c core.sshCommand='sudo cat ${ofRoot}' fetch ssh://x/y`);

  const root = `cat ${ofRoot}`;
  for (const [name, command] of Object.entries({
    sudo: `sudo -n ${root}`,
    'sudo, as the runner': `sudo -n -u ${user} cat ${home}/.npmrc`,
    'sudo with a password': `echo | sudo -S ${root}`,
    sudoedit: `SUDO_EDITOR=cat sudoedit -n ${ofRoot}`,
    doas: `doas -n ${root}`,
    su: `echo | su -c '${root}'`,
    'su, as the runner': `echo | su ${user} -c 'cat ${home}/.npmrc'`,
    pkexec: `pkexec --disable-internal-agent ${root}`,
    runuser: `runuser -u root -- ${root}`,
    setpriv: `setpriv --reuid 0 --regid 0 --clear-groups ${root}`,
    newgrp: `echo "curl -s --unix-socket ${socket} http://x/" | newgrp docker`,
    sg: `sg docker -c 'curl -s --unix-socket ${socket} http://x/'`,
    chroot: `chroot / ${root}`,
    capsh: `capsh --user=root -- -c '${root}'`,
    'a setuid program': `${setuidCat} ${ofRoot}`,
    'a setuid program by the loader': `$(ls /lib64/ld-linux*.so.* /lib/ld-linux*.so.* 2>/dev/null | head -1) ${setuidCat} ${ofRoot}`,
    'every setuid program is found': `for f in $(find / -xdev -perm -4000 -name 'cat-as-root*' 2>/dev/null); do $f ${ofRoot}; done`,
    'a setuid program of its own': `cp /bin/cat ${workspace}/own; chmod 4755 ${workspace}/own; ${workspace}/own ${ofRoot}`,
    'file capabilities': `cp /bin/cat /tmp/cap && setcap cap_dac_override+ep /tmp/cap && /tmp/cap ${ofRoot}`,
    'a device': `mknod /tmp/disk b 254 0 && head -c 1M /tmp/disk && echo canary-raw`,
    'a user namespace': `unshare -Ur ${root}`,
    'a user namespace with mounts': `unshare -Urm sh -c 'mount -t tmpfs x ${home}; umount ${home}; umount -l ${home}; cat ${home}/.npmrc ${ofRoot}'`,
    'the namespaces of init': `nsenter -t 1 -a ${root}`,
    'setuid of C': python(`${ctypes}print("canary-root" if libc.setuid(0)==0 or libc.setresuid(0,0,0)==0 else "no")`),
    'setgroups of C': python(`${ctypes}print("canary-groups" if libc.setgroups(0,None)==0 else "no")`),
    'no_new_privs is taken back': python(
      `${ctypes}print("canary-privs" if libc.prctl(38,0,0,0,0)==0 and libc.prctl(39,0,0,0,0)==0 else "no")`,
    ),
    'ambient capabilities': python(`${ctypes}print("canary-caps" if libc.prctl(47,2,21,0,0)==0 else "no")`),
    'a kernel module': `insmod /tmp/x.ko || modprobe dummy && echo canary-module`,
    'the kernel is configured': `echo '|/bin/sh' > /proc/sys/kernel/core_pattern && echo canary-written`,
    'modprobe of the kernel': `echo /tmp/x > /proc/sys/kernel/modprobe && echo canary-written`,
    'a helper of hotplug': `echo /tmp/x > /sys/kernel/uevent_helper && echo canary-written`,
    'release agents': `mkdir -p /tmp/cg && mount -t cgroup -o memory x /tmp/cg && echo canary-mounted`,
    'its control group is left': `for f in $(find /sys/fs/cgroup -name cgroup.procs 2>/dev/null | head -50); do echo $$ > $f && echo canary-moved; done 2>/dev/null`,
    '/proc/kcore': 'head -c 1024 /proc/kcore | grep -c . && echo canary-core',
    '/dev/mem': 'head -c 1024 /dev/mem && echo canary-memory',
    '/dev/kmsg': 'timeout 1 head -c 1024 /dev/kmsg && echo canary-messages',
    dmesg: "dmesg | grep 'S3CR[3]T'",
    bpf: python(
      `${ctypes}print("canary-bpf" if libc.syscall(321,0,ctypes.create_string_buffer(b"\\x01\\0\\0\\0\\x04\\0\\0\\0\\x08\\0\\0\\0\\x01",120),72)>=0 and open("/sys/kernel/tracing/trace_pipe") else "no")`,
    ),
    perf: "timeout 2 perf trace -a sleep 1 2>&1 | grep 'S3CR[3]T'",
    'shadow passwords': 'cat /etc/shadow && echo canary-shadow',
    'a user is added': `echo 'x::0:0::/:/bin/sh' >> /etc/passwd && echo canary-written`,
    'sudoers are changed': `echo 'ALL ALL=NOPASSWD:ALL' > /etc/sudoers.d/x && echo canary-written`,
    'a library is preloaded everywhere': 'echo /tmp/evil.so > /etc/ld.so.preload && echo canary-written',
    'a program on the PATH is replaced': `for d in /usr/local/bin /usr/bin /usr/sbin $(printenv PATH | tr : ' '); do echo x > $d/claude-multi-evil && echo canary-written; done 2>/dev/null`,
    'a service is added': 'echo x > /etc/systemd/system/x.service && echo canary-written',
    'systemd-run': `systemd-run --wait --pipe ${root}`,
    'systemd-run of the user': `systemd-run --user --wait --pipe cat ${home}/.npmrc`,
    'systemctl of the runner': `XDG_RUNTIME_DIR=/run/user/$(id -u ${user}) systemctl --user show-environment`,
    at: `echo '${root} > ${workspace}/at.txt' | at now && echo canary-queued`,
    crontab: `echo '* * * * * ${root}' | crontab - && echo canary-queued`,
    'cron of the system': `echo '* * * * * root ${root}' > /etc/cron.d/x && echo canary-written`,
    'the bus of the system': `dbus-send --system --print-reply --dest=org.freedesktop.systemd1 /org/freedesktop/systemd1 org.freedesktop.systemd1.Manager.ListUnits && echo canary-bus`,
    'ssh to this machine': `timeout 5 ssh -o BatchMode=yes -o StrictHostKeyChecking=no ${user}@127.0.0.1 cat ${home}/.npmrc`,
    'an agent of ssh':
      'ssh-add -l && echo canary-agent; for s in /tmp/ssh-*/agent.*; do SSH_AUTH_SOCK=$s ssh-add -l && echo canary-agent; done',
    'an agent of gpg': 'gpg --list-secret-keys 2>/dev/null | grep . && echo canary-agent',
    'the keys of the kernel':
      "cat /proc/keys | grep 'S3CR[3]T'; keyctl show @u | grep 'S3CR[3]T'; keyctl show @s | grep 'S3CR[3]T'",
    'journals of the system': "journalctl -n 100000 2>/dev/null | grep 'S3CR[3]T'",
    'logs of the system': "grep -rs 'S3CR[3]T' /var/log",
    'core dumps': "grep -rs 'S3CR[3]T' /var/lib/systemd/coredump /var/crash /var/lib/apport",
    'other users': "grep -rs 'S3CR[3]T' /home /root /srv /opt /var/lib --include=canary* --include=.npmrc",
    'docker, the command': `docker -H unix://${socket} run -v /:/host alpine ${root}`,
    'docker, its socket': `curl -s --max-time 5 --unix-socket ${socket} http://x/`,
    'docker, its socket in C': python(
      `import socket\ns=socket.socket(socket.AF_UNIX); s.connect("${socket}"); s.send(b"GET / HTTP/1.0\\r\\n\\r\\n"); print(s.recv(4096))`,
    ),
    'docker, in a folder of its own': `ln -s ${socket} /tmp/d.sock; curl -s --max-time 5 --unix-socket /tmp/d.sock http://x/`,
    podman: `podman --url unix:///run/podman/podman.sock ps && echo canary-podman`,
    containerd: 'ctr c ls && echo canary-containerd',
    snap: 'curl -s --max-time 5 --unix-socket /run/snapd.socket http://x/v2/system-info && echo canary-snap',
    lxd: 'lxc list && echo canary-lxd',
  }))
    add(`root: ${name}`, command);
  return ways;
}
