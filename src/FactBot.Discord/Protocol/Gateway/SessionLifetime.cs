using System.Text.Json.Nodes;
using FactBot.Wire;

namespace FactBot.Discord.Protocol.Gateway;

/// <summary>A gateway session, as long as it can be resumed.</summary>
internal sealed class SessionLifetime(string id, string? resumeAddress, GatewayIntents intents, long handled)
{
    public string Id => id;

    public GatewayIntents Intents => intents;

    public SequenceTracker Ledger { get; } = new(handled);

    public static SessionLifetime From(GatewaySession saved) => new(saved.Id, saved.ResumeAddress, saved.Intents, saved.Sequence);

    /// <summary>The session of a READY event; null where its id is missing.</summary>
    public static SessionLifetime? From(GatewayEvent ready, GatewayIntents intents) =>
        ready.Data.Text("session_id") is { Length: > 0 } id ? new SessionLifetime(id, ready.Data.Text("resume_gateway_url"), intents, ready.Sequence - 1) : null;

    /// <summary>The address to resume at; null where Discord named none.</summary>
    public Uri? Address => resumeAddress is null ? null : GatewayAddress.Of(resumeAddress);

    public JsonObject Resume(string token) => new() { ["token"] = token, ["session_id"] = id, ["seq"] = Ledger.Handled };

    /// <param name="receivedUntil">The time until which everything was received.</param>
    public GatewaySession Save(DateTimeOffset receivedUntil)
    {
        // The time is read first: events handled meanwhile make it too early, never too late.
        var at = Ledger.OldestOpen ?? receivedUntil;
        return new GatewaySession(id, resumeAddress, Ledger.Handled, intents, at);
    }
}
