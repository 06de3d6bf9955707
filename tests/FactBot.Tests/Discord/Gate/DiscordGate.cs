using System.Text.Json.Nodes;
using FactBot.Tests.Discord.Fake;

namespace FactBot.Tests.Discord.Gate;

/// <summary>Every request that leaves has to pass: Discord's contract, where it is at hand, and the rules that it does not hold.</summary>
internal static class DiscordGate
{
    /// <summary>What is wrong with a request, for <see cref="FakeDiscord.Check"/>; null: nothing.</summary>
    public static string? Complaint(FakeRequest request)
    {
        var broken = Broken(request).Take(5).ToList();
        return broken.Count == 0 ? null : $"{request.Method} {request.Path}: {string.Join("; ", broken)} in {request.Body?.ToJsonString()}";
    }

    public static IEnumerable<string> Broken(FakeRequest request) => DiscordRules.Broken(request.Method, request.Route, request.Body).Concat(DiscordContract.Broken(request));

    public static IEnumerable<string> Broken(string method, string route, JsonNode? body) =>
        Broken(new FakeRequest(method, route, route, new Dictionary<string, string>(), new Dictionary<string, string>(), body, null, ""));
}
