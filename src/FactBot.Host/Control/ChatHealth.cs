using FactBot.Core.Ports;

namespace FactBot.Host.Control;

/// <summary>How the connection to a chat platform stands.</summary>
internal sealed record ChatHealth(string Platform, AdapterState State);
