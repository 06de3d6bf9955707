using System.Text.Json.Nodes;
using FactBot.Wire;

namespace FactBot.Discord.Protocol.Gateway;

/// <summary>A session of the gateway as long as it can be resumed.</summary>
internal sealed class SessionLifetime(string id, string? resumeAddress, GatewayIntents intents, long handled)
{
    public string Id => id;

    public GatewayIntents Intents => intents;

    public SequenceTracker Ledger { get; } = new(handled);

    public static SessionLifetime From(GatewaySession saved) => new(saved.Id, saved.ResumeAddress, saved.Intents, saved.Sequence);

    /// <summary>What READY says; null where it says too little.</summary>
    public static SessionLifetime? From(GatewayEvent ready, GatewayIntents intents) =>
        ready.Data.Text("session_id") is { Length: > 0 } id ? new SessionLifetime(id, ready.Data.Text("resume_gateway_url"), intents, ready.Sequence - 1) : null;

    /// <summary>Where it is to be resumed, if Discord named a place.</summary>
    public Uri? Address => resumeAddress is null ? null : GatewayAddress.Of(resumeAddress);

    public JsonObject Resume(string token) => new() { ["token"] = token, ["session_id"] = id, ["seq"] = Ledger.Handled };

    /// <param name="heard">Until when everything was received.</param>
    public GatewaySession Save(DateTimeOffset heard)
    {
        // The time is read first: what is handled meanwhile makes it too early, never too late.
        var at = Ledger.OldestOpen ?? heard;
        return new GatewaySession(id, resumeAddress, Ledger.Handled, intents, at);
    }
}
