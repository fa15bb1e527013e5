package dev.lotse.slack;

import dev.lotse.cases.Transactions;
import dev.lotse.conversation.People;
import dev.lotse.conversation.Reply;
import dev.lotse.conversation.Request;
import dev.lotse.conversation.Text;
import dev.lotse.conversation.Threads;
import dev.lotse.understanding.Language;
import java.util.function.Function;

/**
 * What the Slack edge needs from the inside. All of it is called from several threads at once.
 *
 * @param door takes a request and answers it, within its own transaction
 * @param sorry the sentence said when something went wrong on our side
 */
public record Core(
    Function<Request, Reply> door,
    Threads threads,
    People people,
    Transactions transactions,
    Function<Language, Text> sorry) {}
