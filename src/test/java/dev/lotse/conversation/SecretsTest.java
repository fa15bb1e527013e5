package dev.lotse.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123456789abcdef0123456789abcdef",
        "key=0123456789ABCDEF0123456789ABCDEF;",
        "abcdefabcdefabcdefabcdefabcdefab",
        "curl -u 0123456789abcdef0123456789abcdef:fedcba9876543210fedcba9876543210",
        "\"aB3dEf6hIj9lMn2pQr5tUv8xYz1aB4dE\"",
        "Authorization: Basic YWJjOmRlZg==",
        "authorization:bearer abc.def",
        "xoxb-1234567890-abc",
        "xoxe-1-ABCDEFGH",
        "xapp-1-A0123456-0123",
        "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY6ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA="
      })
  void keysAndPasswordsAreRecognised(String text) {
    assertThat(Secrets.isIn(text)).isTrue();
    assertThat(Secrets.isIn("vorher " + text + "\nnachher")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Warum sind wir gesperrt?",
        "ErrorIdentifier 1ab23cd4-e567-8901-2345-6789f0gh1i2j",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "mj-0001",
        "Donaudampfschifffahrtsgesellschaft",
        "aaaaaaaaaabbbbbbbbbbccccccccccgg",
        "0123456789abcdef0123456789abcdef0",
        "ticket 4711 of 2026-03-02",
        "https://documentation.mailjet.com/hc/en-us/articles/4416419342107",
        "What is an authorization header?",
        "my mail is mail@acme.example"
      })
  void whatOnlyLooksAlikeIsLeftAlone(String text) {
    assertThat(Secrets.isIn(text)).isFalse();
  }
}
