package kiestudio.generation;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

/**
 * The rows. Updates written here as queries touch neither state nor version on purpose: they may happen beside a worker that holds the
 * row, and must not make it lose what it is about to write.
 */
interface Tasks extends JpaRepository<Task, UUID> {

    List<Task> findByOwnerIdAndSubmissionIdIn(UUID ownerId, Collection<UUID> submissionIds);

    Optional<Task> findByCallbackTokenHash(String hash);

    boolean existsByKieTaskId(String kieTaskId);

    /** The row as it is now, nobody else's until the end of the transaction: callbacks, people and workers write one after another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Task t where t.id = :id")
    Optional<Task> lock(UUID id);

    /** Locks those of the rows that nobody else has locked (SKIP LOCKED). */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    @Query("select t from Task t where t.id in :ids")
    List<Task> lockFree(Collection<UUID> ids);

    /** What was made in a place of a group after a task there. */
    @Query("select t from Task t where t.groupId = :group and t.groupPlace = :place and t.createdAt > :after and t.trashedAt is null")
    List<Task> laterInPlace(UUID group, int place, Instant after);

    /** What was made of a part of a text after a task of it. */
    @Query("select t from Task t where t.speechId = :speech and t.part = :part and t.createdAt > :after and t.trashedAt is null")
    List<Task> laterOfPart(UUID speech, int part, Instant after);

    /** The heartbeat: touches the lease alone. */
    @Modifying
    @Query("update Task t set t.leaseUntil = :until where t.id in :ids and t.leaseOwner = :worker")
    int extendLeases(Collection<UUID> ids, String worker, Instant until);

    /** One process owns an H2 file: whatever is leased at start is leased by nobody. */
    @Modifying
    @Query("update Task t set t.leaseUntil = :past where t.leaseOwner is not null")
    int endAllLeases(Instant past);

    @Modifying
    @Query("update Task t set t.leaseOwner = null, t.leaseUntil = null where t.leaseOwner = :worker and t.state <>"
            + " TaskState.SUBMITTING")
    int giveBack(String worker);

    /** Brings the next look forward. */
    @Modifying
    @Query("update Task t set t.pokedAt = :now, t.dueAt = :now where t.id = :id and t.state in (TaskState.WAITING,"
            + " TaskState.QUEUING, TaskState.GENERATING, TaskState.LOST) and t.kieTaskId is not null")
    int poke(UUID id, Instant now);

    /** Remembers which Kie task an attempt may have made; an unclear task is judged at once. */
    @Modifying
    @Query("update Task t set t.candidate = :kieTaskId, t.pokedAt = :now, t.dueAt = case when t.state ="
            + " TaskState.UNCLEAR then :now else t.dueAt end where t.id = :id and t.state in"
            + " (TaskState.SUBMITTING, TaskState.UNCLEAR)")
    int nameCandidate(UUID id, String kieTaskId, Instant now);

    @Modifying
    @Query("update Task t set t.trashedAt = :now where t.id = :id")
    int trash(UUID id, Instant now);

    @Modifying
    @Query("update Task t set t.trashedAt = null where t.id = :id")
    int restore(UUID id);
}
