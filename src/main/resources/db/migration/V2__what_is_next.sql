-- What is next, found without looking at all that waits.
CREATE INDEX waiting_by_number ON outgoing (number) WHERE state = 'waiting';
CREATE INDEX planned_by_time ON reminder (due_at) WHERE state = 'PLANNED';
