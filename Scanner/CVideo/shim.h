/* Video4Linux2 for Swift: what a device node can do. */
#include <linux/videodev2.h>
#include <sys/ioctl.h>

/* VIDIOC_QUERYCAP is a macro with arguments, which Swift does not see, and
   ioctl is variadic. */
static inline int sartika_video_capabilities(int descriptor, struct v4l2_capability *into) {
  return ioctl(descriptor, VIDIOC_QUERYCAP, into);
}
