package dev.lotse.store;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import java.time.InstantSource;

/**
 * What differs between the databases beyond how they are opened; all SQL is common to both.
 * Immutable.
 */
enum Dialect {

  /** One file, one process; one writer at a time. */
  SQLITE {
    @Override
    boolean isShared() {
      return false;
    }

    @Override
    Commits commits(Connections pool) {
      return new CommitGroups(pool);
    }

    @Override
    InstantSource time(Sql sql, InstantSource clock) {
      return clock;
    }

    @Override
    void poll(SchedulerBuilder scheduler) {
      // db-scheduler's own way, which needs no row locks, is the right one here.
    }
  },

  /** A server that several processes share, which keeps writers apart row by row. */
  POSTGRESQL {
    @Override
    boolean isShared() {
      return true;
    }

    @Override
    Commits commits(Connections pool) {
      return Commits.alone(pool);
    }

    @Override
    InstantSource time(Sql sql, InstantSource clock) {
      return new SharedTime(sql, clock, InstantSource.system());
    }

    @Override
    void poll(SchedulerBuilder scheduler) {
      scheduler.pollUsingLockAndFetch(1.0, 4.0);
    }
  };

  /** Whether another process may change what is stored at any moment. */
  abstract boolean isShared();

  /** How this process's writers commit; a new one for each open database. */
  abstract Commits commits(Connections pool);

  /** The time that all who share the database agree on. */
  abstract InstantSource time(Sql sql, InstantSource clock);

  /** How db-scheduler is to find and claim what is due. */
  abstract void poll(SchedulerBuilder scheduler);
}
