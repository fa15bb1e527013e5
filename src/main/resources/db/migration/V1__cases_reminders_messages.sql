-- Spoken by SQLite and PostgreSQL alike. Times are milliseconds since 1970-01-01T00:00Z; what is true is 1, what is not is 0.

CREATE TABLE account_case (
  id         TEXT     NOT NULL PRIMARY KEY,
  workspace  TEXT     NOT NULL,
  person     TEXT     NOT NULL,
  status     TEXT     NOT NULL,
  active     SMALLINT NOT NULL,
  document   TEXT     NOT NULL,
  version    BIGINT   NOT NULL,
  opened_at  BIGINT   NOT NULL,
  changed_at BIGINT   NOT NULL
);
CREATE UNIQUE INDEX one_active_case ON account_case (workspace, person) WHERE active = 1;
CREATE INDEX cases_of_person ON account_case (workspace, person, changed_at);

CREATE TABLE case_change (
  case_id    TEXT     NOT NULL REFERENCES account_case (id) ON DELETE CASCADE,
  version    BIGINT   NOT NULL,
  workspace  TEXT     NOT NULL,
  person     TEXT     NOT NULL,
  changed_at BIGINT   NOT NULL,
  why        TEXT     NOT NULL,
  subject    TEXT     NOT NULL,
  patch      TEXT     NOT NULL,
  inverse    TEXT     NOT NULL,
  undone     SMALLINT NOT NULL,
  PRIMARY KEY (case_id, version)
);

CREATE TABLE reminder (
  id        TEXT   NOT NULL PRIMARY KEY,
  case_id   TEXT   NOT NULL REFERENCES account_case (id) ON DELETE CASCADE,
  workspace TEXT   NOT NULL,
  person    TEXT   NOT NULL,
  kind      TEXT   NOT NULL,
  number    BIGINT NOT NULL,
  due_at    BIGINT NOT NULL,
  state     TEXT   NOT NULL,
  note      TEXT   NOT NULL,
  outcome   TEXT   NOT NULL
);
CREATE INDEX reminders_of_case ON reminder (case_id, due_at);

CREATE TABLE card_place (
  channel TEXT     NOT NULL,
  message TEXT     NOT NULL,
  direct  SMALLINT NOT NULL,
  case_id TEXT     NOT NULL REFERENCES account_case (id) ON DELETE CASCADE,
  latest  SMALLINT NOT NULL,
  PRIMARY KEY (channel, message)
);
CREATE INDEX places_of_case ON card_place (case_id);

CREATE TABLE profile (
  workspace TEXT   NOT NULL,
  person    TEXT   NOT NULL,
  language  TEXT   NOT NULL,
  chosen    TEXT,
  zone      TEXT   NOT NULL,
  read_at   BIGINT NOT NULL,
  PRIMARY KEY (workspace, person)
);

CREATE TABLE delivery (
  name    TEXT   NOT NULL PRIMARY KEY,
  seen_at BIGINT NOT NULL
);
CREATE INDEX deliveries_by_age ON delivery (seen_at);

-- No reference to the case: a message may outlive it, such as the one that says it was deleted.
CREATE TABLE outgoing (
  id              TEXT   NOT NULL PRIMARY KEY,
  lane            TEXT   NOT NULL,
  number          BIGINT NOT NULL,
  case_id         TEXT,
  payload         TEXT,
  state           TEXT   NOT NULL,
  attempts        BIGINT NOT NULL,
  next_attempt_at BIGINT NOT NULL,
  claimed_by      TEXT,
  claimed_until   BIGINT NOT NULL,
  outcome         TEXT   NOT NULL,
  created_at      BIGINT NOT NULL,
  settled_at      BIGINT
);
CREATE INDEX waiting_by_lane ON outgoing (lane, number) WHERE state = 'waiting';
CREATE INDEX outgoing_of_case ON outgoing (case_id);
CREATE INDEX outgoing_by_age ON outgoing (settled_at);

-- Numbers for messages in the order of their commits; the row is locked until then.
CREATE TABLE last_number (
  name  TEXT   NOT NULL PRIMARY KEY,
  value BIGINT NOT NULL
);
INSERT INTO last_number (name, value) VALUES ('outgoing', 0);

-- The columns db-scheduler 16 reads and writes.
CREATE TABLE scheduled_tasks (
  task_name            TEXT                     NOT NULL,
  task_instance        TEXT                     NOT NULL,
  task_data            BYTEA,
  execution_time       TIMESTAMP WITH TIME ZONE NOT NULL,
  picked               BOOLEAN                  NOT NULL,
  picked_by            TEXT,
  last_success         TIMESTAMP WITH TIME ZONE,
  last_failure         TIMESTAMP WITH TIME ZONE,
  consecutive_failures INT,
  last_heartbeat       TIMESTAMP WITH TIME ZONE,
  version              BIGINT                   NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX tasks_by_time ON scheduled_tasks (execution_time);
CREATE INDEX tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);
