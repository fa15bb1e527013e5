package dev.lotse.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lotse.playground.World.Human;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/** Who is who: auth.test, users.info, bots.info, team.info. */
final class PeopleMethods {
  private final Workspace workspace;

  PeopleMethods(Workspace workspace) {
    this.workspace = workspace;
  }

  void register(Methods methods) {
    methods.add("auth.test", null, RateLimits.SPECIAL, this::authTest);
    methods.add("users.info", "users:read", RateLimits.TIER_4, this::user);
    methods.add("bots.info", "users:read", RateLimits.TIER_3, this::bot);
    methods.add("team.info", "team:read", RateLimits.TIER_3, this::team);
  }

  private ObjectNode authTest(ApiRequest request) {
    return Json.object()
        .put("url", "https://" + World.DOMAIN + ".slack.com/")
        .put("team", World.TEAM_NAME)
        .put("user", "lotse")
        .put("team_id", World.TEAM)
        .put("user_id", World.BOT_USER)
        .put("bot_id", World.BOT)
        .put("is_enterprise_install", false);
  }

  private ObjectNode user(ApiRequest request) throws ApiError {
    var id = request.required("user");
    var user =
        World.BOT_USER.equals(id)
            ? account(new Human(id, "lotse", World.BOT_NAME, "en-US", "Etc/UTC", ""), true)
            : account(
                workspace.channels.person(id).orElseThrow(() -> new ApiError("user_not_found")),
                false);
    if (!request.flag("include_locale")) user.remove("locale");
    return Json.object().set("user", user);
  }

  private ObjectNode account(Human human, boolean bot) {
    var zone = ZoneId.of(human.zone());
    ObjectNode user =
        Json.object()
            .put("id", human.id())
            .put("team_id", World.TEAM)
            .put("name", human.userName())
            .put("real_name", human.name())
            .put("deleted", workspace.channels.deactivated(human))
            .put("is_bot", bot)
            .put("is_app_user", false)
            .put("locale", human.locale())
            .put("tz", human.zone())
            .put("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .put(
                "tz_offset", zone.getRules().getOffset(workspace.clock.instant()).getTotalSeconds())
            .put("is_admin", false)
            .put("is_owner", false)
            .put("is_restricted", false)
            .put("is_ultra_restricted", false)
            .put("updated", 1_790_000_000);
    user.putObject("profile")
        .put("real_name", human.name())
        .put("display_name", human.name())
        .put("real_name_normalized", human.name())
        .put("team", World.TEAM);
    return user;
  }

  private ObjectNode bot(ApiRequest request) throws ApiError {
    if (!World.BOT.equals(request.text("bot"))) throw new ApiError("bot_not_found");
    ObjectNode answer = Json.object();
    answer
        .putObject("bot")
        .put("id", World.BOT)
        .put("deleted", false)
        .put("name", World.BOT_NAME)
        .put("updated", 1_790_000_000)
        .put("app_id", World.APP)
        .put("user_id", World.BOT_USER);
    return answer;
  }

  private ObjectNode team(ApiRequest request) {
    ObjectNode answer = Json.object();
    answer
        .putObject("team")
        .put("id", World.TEAM)
        .put("name", World.TEAM_NAME)
        .put("domain", World.DOMAIN)
        .put("email_domain", "");
    return answer;
  }
}
