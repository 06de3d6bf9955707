using System.Text.Json;
using FactBot.Discord.Outbound;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>A command, button press or form, as received.</summary>
/// <param name="Json">The interaction.</param>
/// <param name="At">When it was received, by this machine's clock.</param>
internal sealed record Interaction(JsonElement Json, DateTimeOffset At)
{
    /// <summary>The types of an initial response.</summary>
    public const int Message = 4;
    public const int Deferred = 5;
    public const int DeferredUpdate = 6;
    public const int Suggestions = 8;
    public const int Modal = 9;

    public string Id { get; } = Json.Text("id") ?? "";

    public string Token { get; } = Json.Text("token") ?? "";

    public string? Guild { get; } = Json.Text("guild_id");

    public string Channel { get; } = Json.Text("channel_id") ?? Json.Text("channel", "id") ?? "";

    public int Type { get; } = Json.Number("type") ?? 0;

    public JsonElement Data { get; } = Json.Child("data") ?? default;

    public JsonElement? Member { get; } = Json.Child("member");

    public JsonElement User { get; } = Json.Child("member", "user") ?? Json.Child("user") ?? default;

    /// <summary>The message that holds the pressed button.</summary>
    public string? On { get; } = Json.Text("message", "id");

    /// <summary>Discord waits for an initial response to these types only. The id and the token become part of API addresses.</summary>
    public bool MayBeAnswered => Snowflakes.Is(Id) && Token is not ("" or "." or "..") && Type is >= 2 and <= 5;

    public bool IsWhole => Snowflakes.Is(Id) && Token is not ("" or "." or "..") && Snowflakes.Is(Channel) && Snowflakes.Is(User.Text("id")) && Data.ValueKind is JsonValueKind.Object;

    public InteractionTokens Reply(string application, bool isWaiting) => new(application, Token, At, isWaiting);
}
