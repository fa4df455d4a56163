/// The program's version, told by `version`, the API, the metrics and the User-Agent.
package enum Version {
    package static let text = "0.1.0"
    package static let homePage = "https://watcher.example/"
}
