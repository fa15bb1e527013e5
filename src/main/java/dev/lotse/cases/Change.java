package dev.lotse.cases;

import jakarta.json.JsonArray;
import java.time.Instant;

/**
 * One kept change of a case: who, when, why, and what, as JSON Patches (RFC 6902) there and back.
 *
 * @param version the case's version after the change
 * @param why the reason's kind
 * @param subject what the reason speaks of: a step's, question's or intent's id, a status; may be
 *     empty
 * @param patch leads from the document before to the one after
 * @param inverse leads back
 * @param undone whether it was taken back since
 */
public record Change(
    CaseId caseId,
    long version,
    Person who,
    Instant at,
    Why why,
    String subject,
    JsonArray patch,
    JsonArray inverse,
    boolean undone) {}
