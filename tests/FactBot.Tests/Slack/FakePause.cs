using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace FactBot.Tests.Slack;

/// <summary>"429 Too Many Requests", come again in so many seconds.</summary>
internal sealed class FakePause(int seconds) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }
}
