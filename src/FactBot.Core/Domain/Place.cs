namespace FactBot.Core.Domain;

/// <summary>
/// Where something is said. The ids are the platform's own, opaque here. <paramref name="Thread"/> is the id of the message
/// that the thread hangs on, null in the channel itself.
/// </summary>
public sealed record Place(string Platform, string Workspace, string Channel, string? Thread = null)
{
    public Place InChannel => Thread is null ? this : this with { Thread = null };

    public Place Under(string message) => this with { Thread = message };

    /// <summary>Written out, for a record would write <see cref="InChannel"/>, which is a place again, without end.</summary>
    public override string ToString() => $"{Platform}:{Workspace}/{Channel}{(Thread is null ? "" : "/" + Thread)}";
}

/// <summary>Who can read a channel.</summary>
public enum Audience
{
    /// <summary>Every member of the workspace.</summary>
    Public,

    /// <summary>The people in it.</summary>
    Private,

    /// <summary>One person and the bot.</summary>
    Direct,
}

/// <summary>A message of the platform: <paramref name="Channel"/> has no thread.</summary>
public sealed record MessageRef(Place Channel, string MessageId);

/// <summary>An account on a platform, with the name that it showed last.</summary>
public sealed record Person(string Platform, string Workspace, string UserId, string Name)
{
    /// <summary>The same account, whatever it is called now.</summary>
    public bool Is(Person? other) =>
        other is not null && Platform == other.Platform && Workspace == other.Workspace && UserId == other.UserId;
}

/// <summary>Somebody who does something. <paramref name="IsAdmin"/>: the workspace's own administrators.</summary>
public sealed record Actor(Person Person, bool IsAdmin = false);
