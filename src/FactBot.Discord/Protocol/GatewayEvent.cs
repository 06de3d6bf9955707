using System.Text.Json;

namespace FactBot.Discord.Protocol;

/// <summary>One dispatch of the gateway.</summary>
/// <param name="Name">"INTERACTION_CREATE"; READY and RESUMED come as events too.</param>
/// <param name="Data">The event itself; its kind may be anything.</param>
/// <param name="Sequence">Its number within the session.</param>
public sealed record GatewayEvent(string Name, JsonElement Data, long Sequence);
