using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Core.Requests;
using FactBot.Discord.Outbound;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>A message as received from the gateway or read from a channel.</summary>
/// <param name="Json">The message object.</param>
/// <param name="Guild">The server's id; null for a direct message. A message read from a channel does not state it.</param>
internal sealed record ReceivedMessage(JsonElement Json, string? Guild)
{
    private const int Default = 0;
    private const int ReplyType = 19;
    private const int Forwarded = 1;

    public string Id { get; } = Json.Text("id") ?? "";

    public string Channel { get; } = Json.Text("channel_id") ?? "";

    public JsonElement Author { get; } = Json.Child("author") ?? default;

    public string Text { get; } = Json.Text("content") ?? "";

    /// <summary>A message's text; for a forward, the text of the forwarded message.</summary>
    public static string WordsOf(JsonElement json) =>
        json.Text("content") is { Length: > 0 } words ? words : Passed(json)?.Text("content") ?? "";

    public string? EditedAt { get; } = Json.Text("edited_timestamp");

    /// <summary>The message that this one replies to; a forward replies to none.</summary>
    public string? Answers { get; } = Json.Child("message_reference") is { } reference && reference.Number("type") is not Forwarded
        && Snowflakes.Is(reference.Text("message_id")) ? reference.Text("message_id") : null;

    /// <summary>A person's own words, not a bot's and not a system message.</summary>
    public bool IsPersons =>
        Snowflakes.Is(Id) && Snowflakes.Is(Channel) && Snowflakes.Is(Author.Text("id")) && !Author.Flag("bot") && !Author.Flag("system")
        && Json.Text("webhook_id") is null && (Json.Number("type") ?? Default) is Default or ReplyType;

    /// <summary>The message has no content. It holds something that cannot be stored (a sticker), or Discord withholds its text.</summary>
    public bool IsEmpty => Text.Length == 0 && Files.IsEmpty && !Json.Items("sticker_items").Any() && !Json.Items("message_snapshots").Any() && Json.Child("poll") is null;

    public ImmutableArray<AttachedFile> Files { get; } = FilesOf(Json);

    public static ImmutableArray<AttachedFile> FilesOf(JsonElement json) =>
        [.. json.Items("attachments").Concat(Passed(json)?.Items("attachments") ?? []).Select(File).OfType<AttachedFile>()];

    private static JsonElement? Passed(JsonElement json) => json.Items("message_snapshots").Select(s => s.Child("message")).FirstOrDefault();

    public static AttachedFile? File(JsonElement attachment) => attachment.Text("url") is { } url
        ? new AttachedFile(attachment.Text("filename") ?? "file", url, attachment.Large("size") ?? 0)
        : null;
}
