using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactBot.Host.Hosting;

/// <summary>
/// Runs one of the desk's loops. An exception that leaves a loop is fatal: the process ends, and its supervisor restarts it.
/// </summary>
internal sealed partial class HostedLoop(string name, Func<CancellationToken, Task> run, FatalErrorHandler fatalError, ILogger<HostedLoop> logger) : BackgroundService
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
            // The host is stopping.
        }
        catch (Exception e)
        {
            LogFatal(logger, name, e.GetType().Name);
            fatalError.Because(e);
        }
    }

    [LoggerMessage(LogLevel.Critical, "The {Loop} loop ended by {Exception}; the desk stops")]
    private static partial void LogFatal(ILogger logger, string loop, string exception);
}
