package dev.lotse.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lotse.playground.Talk.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** files.*: the three-step upload (docs.slack.dev/messaging/working-with-files). */
final class FileMethods {
  private final Files files;
  private final Talk talk;
  private final ChatMethods chat;
  private final URI root;

  FileMethods(Files files, Talk talk, ChatMethods chat, URI root) {
    this.files = files;
    this.talk = talk;
    this.chat = chat;
    this.root = root;
  }

  void register(Methods methods) {
    methods.add("files.getUploadURLExternal", "files:write", RateLimits.TIER_4, this::uploadUrl);
    methods.add("files.completeUploadExternal", "files:write", RateLimits.TIER_4, this::complete);
    methods.add("files.info", "files:read", RateLimits.TIER_4, this::info);
  }

  private ObjectNode uploadUrl(ApiRequest request) throws ApiError {
    var upload = files.announce(request.required("filename"), length(request.required("length")));
    return Json.object()
        .put("file_id", upload.id())
        .put("upload_url", root.resolve("/upload/" + upload.id()).toString());
  }

  private static int length(String text) throws ApiError {
    try {
      int length = Integer.parseInt(text);
      if (length > 0) return length;
      throw new ApiError("invalid_arguments");
    } catch (NumberFormatException noNumber) {
      throw new ApiError("invalid_arguments");
    }
  }

  private ObjectNode complete(ApiRequest request) throws ApiError {
    var channel =
        Optional.ofNullable(request.text("channel_id"))
            .or(() -> Optional.ofNullable(request.text("channels")));
    var target =
        channel.isPresent()
            ? Optional.of(chat.writable(channel.get()))
            : Optional.<Channels.Channel>empty();
    var shared = shared(request);
    target.ifPresent(
        where ->
            talk.post(
                where,
                new Words(
                    World.BOT_USER,
                    Optional.ofNullable(request.text("initial_comment")).orElse(""),
                    Json.array(),
                    request.text("thread_ts"),
                    shared)));
    ObjectNode answer = Json.object();
    var list = answer.putArray("files");
    shared.forEach(file -> list.add(MessageJson.file(file)));
    return answer;
  }

  private List<SharedFile> shared(ApiRequest request) throws ApiError {
    var shared = new ArrayList<SharedFile>();
    for (var file : request.json("files").orElseThrow(() -> new ApiError("invalid_arguments"))) {
      shared.add(
          files
              .complete(file.path("id").asText(), Optional.ofNullable(Json.text(file, "title")))
              .orElseThrow(() -> new ApiError("file_not_found")));
    }
    if (shared.isEmpty()) throw new ApiError("invalid_arguments");
    return shared;
  }

  private ObjectNode info(ApiRequest request) throws ApiError {
    return Json.object()
        .set(
            "file",
            MessageJson.file(
                files
                    .find(request.required("file"))
                    .orElseThrow(() -> new ApiError("file_not_found"))));
  }
}
