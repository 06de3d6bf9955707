using FactBot.Core.Ports;
using FactBot.Discord.Protocol;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Discord.Protocol;
using FactBot.Tests.Support;

namespace FactBot.Tests.Discord.Stories;

/// <summary>What is different about a desk: slow, or without one of its guards, to see that this is caught.</summary>
internal sealed record DeskWith
{
    /// <summary>Stands between the adapter and the inbox; the next process is without it.</summary>
    public Func<IInbox, IInbox>? Around { get; init; }

    /// <summary>Stands between the outbox and the adapter.</summary>
    public Func<IChatAdapter, IChatAdapter>? Faulty { get; init; }

    /// <summary>Before anybody connects.</summary>
    public Action<FakeDiscord>? Prepare { get; init; }

    public IArticleAnalyzer? Analyzer { get; init; }

    /// <summary>The adapter's own.</summary>
    public TimeProvider Clock { get; init; } = new FastTimeProvider(1);

    /// <summary>An event is not given up because a test is slow to mend what it fails at.</summary>
    public GatewayOptions Gateway { get; init; } = GatewayRoom.Quick with { MostAttempts = int.MaxValue };

    /// <summary>A clock that is moved, instead of one that hurries; only the pauses of the gateway and of Discord's rates go on hurrying.</summary>
    public PlayedDesk? Played { get; init; }

    /// <summary>When the bot came to the server; null where that is long ago.</summary>
    public string? JoinedAt { get; init; }

    /// <summary>Stands between the bot and Discord.</summary>
    public Func<HttpMessageHandler, HttpMessageHandler> Wire { get; init; } = wire => wire;
}
