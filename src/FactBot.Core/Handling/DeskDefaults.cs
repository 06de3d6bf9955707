namespace FactBot.Core.Handling;

/// <summary>The defaults that hold until a desk sets something else.</summary>
/// <param name="Zone">The IANA id of the time zone.</param>
public sealed record DeskDefaults(string Zone);
