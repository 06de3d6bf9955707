using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace FactBot.Host.Hosting;

/// <summary>The log goes to standard error, one line per entry; standard output belongs to the desk.</summary>
internal static class HostLogging
{
    public static void Add(ILoggingBuilder logging, LogLevel atLeast)
    {
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("FactBot", atLeast);
        logging.AddSimpleConsole(o =>
        {
            o.SingleLine = true;
            o.UseUtcTimestamp = true;
            o.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z' ";
            o.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        logging.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
