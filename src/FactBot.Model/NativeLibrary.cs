using System.Runtime.InteropServices;

namespace FactBot.Model;

/// <summary>Says what ONNX Runtime's native library needs on this system.</summary>
internal static class NativeLibrary
{
    public static string HowToInstall()
    {
        var need = OperatingSystem.IsWindows() ? "Install the Microsoft Visual C++ Redistributable 2019 or later, then start FactBot again."
            : OperatingSystem.IsMacOS() ? "It needs macOS 14 or later on Apple silicon."
            : "Install glibc 2.28 or later and libstdc++ 6 (Debian: apt install libstdc++6), then start FactBot again; musl systems such as Alpine are not served.";
        return $"ONNX Runtime's native library cannot be loaded on {RuntimeInformation.RuntimeIdentifier}. {need}";
    }
}
