using FactBot.Core.Ports;
using FactBot.Model;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactBot.Host.Hosting;

/// <summary>
/// Begins to load the model when the desk starts; the desk waits for it only to stop, so that the process does not end in the middle of a
/// native library's work.
/// </summary>
internal sealed partial class ModelLoading(BackgroundSpeechReader reader, ILogger<ModelLoading> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            LogLoaded(logger, (await reader.LoadAsync()).Version);
        }
        catch (AnalyzerUnavailableException e)
        {
            LogUnavailable(logger, e.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "The model {Version} is loaded")]
    private static partial void LogLoaded(ILogger logger, string version);

    [LoggerMessage(LogLevel.Warning, "No article can be analysed; all else works: {Why}")]
    private static partial void LogUnavailable(ILogger logger, string why);
}
