namespace FactBot.Core.Handling;

/// <summary>What holds until a desk sets something else.</summary>
/// <param name="Zone">IANA id.</param>
public sealed record DeskDefaults(string Zone);
