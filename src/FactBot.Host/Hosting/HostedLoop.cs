using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactBot.Host.Hosting;

/// <summary>Runs one of the desk's loops. What throws out of a loop is fatal: the process ends, and whoever watches it starts it again.</summary>
internal sealed partial class HostedLoop(string name, Func<CancellationToken, Task> run, FatalErrorHandler end, ILogger<HostedLoop> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Yield();
            await run(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to end.
        }
        catch (Exception e)
        {
            LogFatal(logger, name, e.GetType().Name);
            end.Because(e);
        }
    }

    [LoggerMessage(LogLevel.Critical, "The {Loop} loop ended by {Exception}; the desk stops")]
    private static partial void LogFatal(ILogger logger, string loop, string exception);
}
