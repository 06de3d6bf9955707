namespace FactBot.Core.Domain;

/// <summary>
/// A place where something is said. The ids are the platform's own and opaque here. <paramref name="Thread"/> is the id of the
/// message that the thread belongs to; it is null in the channel itself.
/// </summary>
public sealed record Place(string Platform, string Workspace, string Channel, string? Thread = null)
{
    public Place InChannel => Thread is null ? this : this with { Thread = null };

    public Place Under(string message) => this with { Thread = message };

    /// <summary>Hand-written, because the generated one would print <see cref="InChannel"/>, which is a place again, without end.</summary>
    public override string ToString() => $"{Platform}:{Workspace}/{Channel}{(Thread is null ? "" : "/" + Thread)}";
}

/// <summary>The people who can read a channel.</summary>
public enum Audience
{
    /// <summary>Every member of the workspace.</summary>
    Public,

    /// <summary>Only the channel's members.</summary>
    Private,

    /// <summary>Only one person and the bot.</summary>
    Direct,
}

/// <summary>A message on the platform. <paramref name="Channel"/> has no thread.</summary>
public sealed record MessageRef(Place Channel, string MessageId);

/// <summary>An account on a platform, with the name that it showed last.</summary>
public sealed record Person(string Platform, string Workspace, string UserId, string Name)
{
    /// <summary>Whether it is the same account, whatever its name is now.</summary>
    public bool Is(Person? other) =>
        other is not null && Platform == other.Platform && Workspace == other.Workspace && UserId == other.UserId;
}

/// <summary>The person who causes an event. <paramref name="IsAdmin"/> marks the workspace's own administrators.</summary>
public sealed record Actor(Person Person, bool IsAdmin = false);
