using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Core.Requests;
using FactBot.Discord.Outbound;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>A message as it came: of the gateway, or read from a channel.</summary>
/// <param name="Json">The message.</param>
/// <param name="Guild">Null for a direct message; a message that was read does not tell.</param>
internal sealed record ReceivedMessage(JsonElement Json, string? Guild)
{
    private const int Default = 0;
    private const int ReplyType = 19;
    private const int Forwarded = 1;

    public string Id { get; } = Json.Text("id") ?? "";

    public string Channel { get; } = Json.Text("channel_id") ?? "";

    public JsonElement Author { get; } = Json.Child("author") ?? default;

    public string Text { get; } = Json.Text("content") ?? "";

    /// <summary>A message's words; of one that only passes another on, that one's.</summary>
    public static string WordsOf(JsonElement json) =>
        json.Text("content") is { Length: > 0 } words ? words : Passed(json)?.Text("content") ?? "";

    public string? EditedAt { get; } = Json.Text("edited_timestamp");

    /// <summary>The message that it answers; a message that was passed on answers nothing.</summary>
    public string? Answers { get; } = Json.Child("message_reference") is { } reference && reference.Number("type") is not Forwarded
        && Snowflakes.Is(reference.Text("message_id")) ? reference.Text("message_id") : null;

    /// <summary>Somebody's own words: no bot's, no notice of Discord's.</summary>
    public bool IsPersons =>
        Snowflakes.Is(Id) && Snowflakes.Is(Channel) && Snowflakes.Is(Author.Text("id")) && !Author.Flag("bot") && !Author.Flag("system")
        && Json.Text("webhook_id") is null && (Json.Number("type") ?? Default) is Default or ReplyType;

    /// <summary>Nothing in it at all: either it holds what cannot be kept (a sticker), or Discord withholds its text.</summary>
    public bool IsEmpty => Text.Length == 0 && Files.IsEmpty && !Json.Items("sticker_items").Any() && !Json.Items("message_snapshots").Any() && Json.Child("poll") is null;

    public ImmutableArray<AttachedFile> Files { get; } = FilesOf(Json);

    public static ImmutableArray<AttachedFile> FilesOf(JsonElement json) =>
        [.. json.Items("attachments").Concat(Passed(json)?.Items("attachments") ?? []).Select(File).OfType<AttachedFile>()];

    private static JsonElement? Passed(JsonElement json) => json.Items("message_snapshots").Select(s => s.Child("message")).FirstOrDefault();

    public static AttachedFile? File(JsonElement attachment) => attachment.Text("url") is { } url
        ? new AttachedFile(attachment.Text("filename") ?? "file", url, attachment.Large("size") ?? 0)
        : null;
}
