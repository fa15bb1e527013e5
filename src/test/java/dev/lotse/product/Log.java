package dev.lotse.product;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Everything that is logged while it is open, stack traces' messages included. */
final class Log implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final List<String> lines = new ArrayList<>();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          synchronized (lines) {
            lines.add(
                event.getLoggerName()
                    + " "
                    + event.getMDCPropertyMap()
                    + " "
                    + event.getFormattedMessage());
            for (IThrowableProxy cause = event.getThrowableProxy();
                cause != null;
                cause = cause.getCause()) {
              lines.add(cause.getClassName() + " " + cause.getMessage());
            }
          }
        }
      };

  private Log() {}

  static Log open() {
    Log log = new Log();
    log.appender.start();
    log.root.addAppender(log.appender);
    return log;
  }

  String text() {
    synchronized (lines) {
      return String.join("\n", lines);
    }
  }

  @Override
  public void close() {
    root.detachAppender(appender);
    appender.stop();
  }
}
