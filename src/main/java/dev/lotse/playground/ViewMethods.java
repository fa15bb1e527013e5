package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lotse.playground.World.Human;
import org.jspecify.annotations.Nullable;

/** views.*: modals and the Home tab (docs.slack.dev/surfaces/modals). */
final class ViewMethods {
  private static final int MOST_STACKED = 3;
  private final Views views;
  private final Channels channels;
  private final Triggers triggers;
  private final boolean homeTab;

  ViewMethods(Views views, Channels channels, Triggers triggers, boolean homeTab) {
    this.views = views;
    this.channels = channels;
    this.triggers = triggers;
    this.homeTab = homeTab;
  }

  void register(Methods methods) {
    methods.add("views.open", null, RateLimits.TIER_4, this::open);
    methods.add("views.push", null, RateLimits.TIER_4, this::push);
    methods.add("views.update", null, RateLimits.TIER_4, this::update);
    methods.add("views.publish", null, RateLimits.TIER_4, this::publish);
  }

  private ObjectNode open(ApiRequest request) throws ApiError {
    var sent = view(request, "modal");
    var human = triggers.use(request.required("trigger_id"));
    views.clear(human.id());
    return show(human, ViewShape.fresh(sent, null));
  }

  private ObjectNode push(ApiRequest request) throws ApiError {
    var sent = view(request, "modal");
    var human = triggers.use(request.required("trigger_id"));
    if (views.depth(human.id()) >= MOST_STACKED) throw new ApiError("push_limit_reached");
    return show(human, ViewShape.fresh(sent, views.top(human.id()).orElse(null)));
  }

  private ObjectNode update(ApiRequest request) throws ApiError {
    var sent = view(request, null);
    var id =
        request.text("view_id") == null
            ? views.byExternalId(request.required("external_id")).map(View::id).orElse("")
            : request.required("view_id");
    var owner = views.owner(id).orElseThrow(() -> new ApiError("not_found"));
    var before = views.find(owner, id).orElseThrow(() -> new ApiError("not_found"));
    checkHash(request, before);
    var after = ViewShape.updated(before, sent);
    views.replace(owner, id, old -> after);
    return answer(after);
  }

  private ObjectNode publish(ApiRequest request) throws ApiError {
    var sent = view(request, "home");
    if (!homeTab) throw new ApiError("not_enabled");
    var human =
        channels
            .person(request.required("user_id"))
            .orElseThrow(() -> new ApiError("invalid_user_id"));
    var before = views.home(human.id());
    if (before.isPresent()) checkHash(request, before.get());
    var after =
        before
            .map(old -> ViewShape.updated(old, sent))
            .orElseGet(() -> ViewShape.fresh(sent, null));
    views.publishHome(human.id(), after);
    return answer(after);
  }

  private ObjectNode show(Human human, View view) {
    views.push(human.id(), view);
    return answer(view);
  }

  private static void checkHash(ApiRequest request, View before) throws ApiError {
    var hash = request.text("hash");
    if (hash != null && !hash.equals(before.json().path("hash").asText()))
      throw new ApiError("hash_conflict");
  }

  private static JsonNode view(ApiRequest request, @Nullable String type) throws ApiError {
    var view =
        request
            .json("view")
            .filter(JsonNode::isObject)
            .orElseThrow(() -> new ApiError("invalid_arguments"));
    if (type != null && !type.equals(view.path("type").asText()))
      throw new ApiError("invalid_arguments");
    Limits.view(view);
    return view;
  }

  private static ObjectNode answer(View view) {
    return Json.object().set("view", view.json().deepCopy());
  }
}
