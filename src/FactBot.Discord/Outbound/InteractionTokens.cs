using System.Globalization;

namespace FactBot.Discord.Outbound;

/// <summary>The data to respond to a deferred interaction (https://docs.discord.com/developers/interactions/receiving-and-responding).</summary>
/// <param name="Application">The app's id.</param>
/// <param name="Token">The interaction's token.</param>
/// <param name="At">When the interaction was received, by this machine's clock.</param>
/// <param name="IsWaiting">Whether an ephemeral "thinking ..." waits to be replaced; false for buttons.</param>
public sealed record InteractionTokens(string Application, string Token, DateTimeOffset At, bool IsWaiting)
{
    /// <summary>Discord takes responses for 15 minutes; the last 20 seconds are left for the network.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromSeconds((15 * 60) - 20);

    public bool IsAlive(DateTimeOffset now) => now - At < Life;

    public static InteractionTokens? Read(string? written) =>
        written?.Split('|') is [var kind, var at, var application, var token]
            && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? new InteractionTokens(application, token, DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), kind == "w")
            : null;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsWaiting ? "w" : "b")}|{At.ToUnixTimeMilliseconds()}|{Application}|{Token}");
}
