using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FactBot.Tests.Discord.Fake;

/// <summary>Answers as Discord gives them, the bad ones too.</summary>
internal static class FakeResponses
{
    public static IResult Nothing { get; } = Results.NoContent();

    /// <summary>No answer as long as the client waits.</summary>
    public static IResult Silence { get; } = new Silent();

    public static IResult Unauthorized { get; } = Error(401, 0, "401: Unauthorized");

    /// <summary>Deleted channel or thread.</summary>
    public static IResult UnknownChannel { get; } = Error(404, 10003, "Unknown Channel");

    public static IResult UnknownMessage { get; } = Error(404, 10008, "Unknown Message");

    public static IResult UnknownWebhook { get; } = Error(404, 10015, "Unknown Webhook");

    public static IResult UnknownInteraction { get; } = Error(404, 10062, "Unknown interaction");

    public static IResult AlreadyAcknowledged { get; } = Error(400, 40060, "Interaction has already been acknowledged.");

    public static IResult MissingAccess { get; } = Error(403, 50001, "Missing Access");

    /// <summary>Of somebody who takes no direct messages.</summary>
    public static IResult CannotWriteTo { get; } = Error(403, 50007, "Cannot send messages to this user");

    public static IResult MissingPermissions { get; } = Error(403, 50013, "Missing Permissions");

    public static IResult ArchivedThread { get; } = Error(400, 50083, "Thread is archived");

    public static IResult Json(JsonNode body) => Results.Content(body.ToJsonString(), "application/json");

    public static IResult Error(int status, int code, string message) =>
        Results.Content(new JsonObject { ["message"] = message, ["code"] = code }.ToJsonString(), "application/json", statusCode: status);

    public static IResult BadGateway { get; } = Results.Content("<html>502</html>", "text/html", statusCode: 502);

    /// <param name="scope">"user", "global" or "shared".</param>
    /// <param name="seconds">Until it may be tried again.</param>
    public static IResult Limited(string scope, double seconds) => new Limit(scope, seconds);

    private sealed class Silent : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var gone = new TaskCompletionSource();
            using var _ = httpContext.RequestAborted.Register(gone.SetResult);
            await gone.Task;
        }
    }

    private sealed class Limit(string scope, double seconds) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var headers = httpContext.Response.Headers;
            headers.RetryAfter = Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture);
            headers["X-RateLimit-Scope"] = scope;
            if (scope == "global")
            {
                headers["X-RateLimit-Global"] = "true";
            }

            var body = new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = seconds, ["global"] = scope == "global" };
            return Results.Content(body.ToJsonString(), "application/json", statusCode: 429).ExecuteAsync(httpContext);
        }
    }
}
