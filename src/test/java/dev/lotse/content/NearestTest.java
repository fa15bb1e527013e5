package dev.lotse.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  @Test
  void theIdWithFewestEditsIsMeantIfTheyAreFew() {
    List<String> ids = List.of("payment", "login", "sending-statistics");

    assertThat(Nearest.to("paymnet", ids)).contains("payment");
    assertThat(Nearest.to("logn", ids)).contains("login");
    assertThat(Nearest.to("sending-stats", ids)).contains("sending-statistics");
    assertThat(Nearest.to("weather", ids)).isEmpty();
    assertThat(Nearest.to("", ids)).isEmpty();
    assertThat(Nearest.to("anything", List.of())).isEmpty();
  }
}
