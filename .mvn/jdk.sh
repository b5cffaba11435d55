# shellcheck shell=sh
# Sourced by mvnw. Kie Studio needs a JDK 25 or newer, and the first java of a machine is often an older one. Leaves JAVA_HOME (or
# the java on the path) alone when that is new enough, else points JAVA_HOME at the newest JDK in the usual places.

jdk_needed=25

# The version of the JDK in a folder ("25.0.3"); nothing when there is none. "release" saves starting a JVM for each candidate.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9][0-9.]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9][0-9.]*\).*/\1/p'
  fi
}

jdk_new_enough() {
  jdk_major=$(jdk_version "$1")
  [ "${jdk_major%%.*}" -ge "$jdk_needed" ] 2>/dev/null
}

# The folder of the java on the path, asked from java itself because the path often holds a link or a version manager's shim.
jdk_on_path() {
  command -v java >/dev/null 2>&1 || return 0
  java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p' | tr -d '\r'
}

jdk_places() (
  set +f
  home=${HOME-}
  for place in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/openjdk* /opt/* /opt/java/* /opt/jdk/* /opt/jdks/* \
    "$home"/.jdks/* "$home"/.gradle/jdks/* "$home"/.jenv/versions/* \
    "${SDKMAN_DIR-$home/.sdkman}"/candidates/java/* "${ASDF_DATA_DIR-$home/.asdf}"/installs/java/* \
    "${MISE_DATA_DIR-$home/.local/share/mise}"/installs/java/* \
    /Library/Java/JavaVirtualMachines/* "$home"/Library/Java/JavaVirtualMachines/* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk /usr/local/opt/openjdk*/libexec/openjdk.jdk \
    /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec \
    /c/Program\ Files/*/jdk* /c/Program\ Files/Zulu/zulu*; do
    # macOS packs a JDK as <name>/Contents/Home.
    printf '%s\n%s\n' "$place" "$place/Contents/Home"
  done
)

jdk_newest() {
  jdk_places | while IFS= read -r place; do
    jdk_found=$(jdk_version "$place")
    [ -z "$jdk_found" ] || printf '%s.0.0.0 %s\n' "$jdk_found" "$place"
  done | sort -t . -k 1,1n -k 2,2n -k 3,3n | sed -n '$s/^[^ ]* //p'
}

if [ -z "${JAVA_HOME-}" ] || ! jdk_new_enough "$JAVA_HOME"; then
  JAVA_HOME=$(jdk_on_path)
  jdk_new_enough "$JAVA_HOME" || JAVA_HOME=$(jdk_newest)
  if ! jdk_new_enough "$JAVA_HOME"; then
    echo "Kie Studio needs a JDK $jdk_needed or newer and found none: install one, for example Eclipse Temurin $jdk_needed from https://adoptium.net, or set JAVA_HOME to it." >&2
    exit 1
  fi
  export JAVA_HOME
fi
