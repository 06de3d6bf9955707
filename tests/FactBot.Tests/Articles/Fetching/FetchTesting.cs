using System.Net;
using FactBot.Articles.Fetching;
using FactBot.Core.Domain;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Articles.Fetching;

/// <summary>The production rules, with 127.0.0.1 and every port let through so that a test server can be reached.</summary>
internal sealed class TestServerToo : IAddressPolicy
{
    private readonly GlobalAddressPolicy _rules = new();

    public bool AllowsPort(int port) => true;

    public bool Allows(IPAddress address) => address.Equals(IPAddress.Loopback) || _rules.Allows(address);
}

/// <summary>The production rules for addresses, with every port let through: what stays out stays out by its address.</summary>
internal sealed class AnyPort : IAddressPolicy
{
    private readonly GlobalAddressPolicy _rules = new();

    public bool AllowsPort(int port) => true;

    public bool Allows(IPAddress address) => _rules.Allows(address);
}

/// <summary>Answers every name with the addresses given, in turn; the last answer stays.</summary>
internal sealed class FakeNames(params string[][] answers) : INameResolver
{
    public int Asked { get; private set; }

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken ct)
    {
        var answer = answers[Math.Min(Asked++, answers.Length - 1)];
        return Task.FromResult<IReadOnlyList<IPAddress>>([.. answer.Select(IPAddress.Parse)]);
    }
}

internal static class FetchTesting
{
    public static readonly FetchOptions Options = new() { UserAgent = "FactBot-Test/1.0 (+https://newsroom.example/bot)", MaxBytes = 1_000_000 };

    public static PageFetcher Fetcher(INameResolver? names = null, IAddressPolicy? policy = null, TimeProvider? time = null) =>
        new(Options, time ?? new FakeTimeProvider(), names ?? new FakeNames(["127.0.0.1"]), policy ?? new TestServerToo());

    public static async Task<UnreadableKind?> FailureAsync(this PageFetcher fetcher, string link) =>
        (await fetcher.FetchAsync(link, default) as FetchResult.Failed)?.Why.Why;
}
