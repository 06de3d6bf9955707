using FactBot.Core.Ports;

namespace FactBot.Host.Control;

/// <summary>The state of the connection to a chat platform.</summary>
internal sealed record ChatHealth(string Platform, AdapterState State);
