using System.Text.Json;

namespace FactBot.Discord.Protocol;

/// <summary>A dispatch of the gateway.</summary>
/// <param name="Name">The event's name: "INTERACTION_CREATE". READY and RESUMED are events too.</param>
/// <param name="Data">The event's data, of any kind.</param>
/// <param name="Sequence">The sequence number within the session.</param>
public sealed record GatewayEvent(string Name, JsonElement Data, long Sequence);
